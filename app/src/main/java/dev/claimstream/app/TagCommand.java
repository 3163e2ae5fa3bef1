package dev.claimstream.app;

import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichedArticle;
import dev.claimstream.ingest.Article;
import dev.claimstream.ingest.ArticleReader;
import dev.claimstream.ingest.Format;
import dev.claimstream.ingest.InputFiles;
import dev.claimstream.ingest.ParagraphSplitter;
import dev.claimstream.ingest.ReaderConfig;
import dev.claimstream.ingest.Reading;
import dev.claimstream.schemas.Paragraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tags articles without any broker. */
@Command(
    name = "tag",
    header = "Tag articles without a broker: who said what, as JSON or as a table.",
    description = {
      "",
      "Prints one JSON object an article, a line each: entities, and claims with their content,"
          + " cue, source and speaker. Offsets count from the beginning of the article's text. Ids"
          + " are the same as in the stream. Input that can't be used is reported with file and"
          + " line, and the rest goes on."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream tag article.txt | jq '.claims[] | {who: .speaker.name, kind}'",
      "  claimstream tag --format text article.txt more/",
      "  zcat articles.jsonl.gz | claimstream tag --format ndjson > tagged.jsonl"
    })
final class TagCommand implements Callable<Integer> {

  private static final String STDIN = "-";

  /** What is printed, and for NDJSON also what is read. */
  enum Form {
    JSON,
    TEXT,
    NDJSON
  }

  private final Context context;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Articles: text with or without front matter, or NDJSON; or folders of them."
              + " Default: stdin.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      descriptionKey = "tag.format",
      defaultValue = "json",
      description = {
        "json: a JSON object an article. text: a table to read. ndjson: as json, and the input is"
            + " NDJSON, one object {\"id\", \"text\"} a line, whatever it is called."
            + " Default: ${DEFAULT-VALUE}"
      })
  private Form form = Form.JSON;

  @Option(
      names = "--offsets",
      paramLabel = "UNIT",
      descriptionKey = "tag.offsets",
      defaultValue = "code-point",
      description =
          "What offsets count: code-point, as Python does, or utf-16, as Java and JavaScript do."
              + " Default: ${DEFAULT-VALUE}")
  private OffsetUnit offsets = OffsetUnit.CODE_POINT;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      descriptionKey = "tag.encoding",
      defaultValue = "UTF-8",
      description = "Encoding of the input. Default: ${DEFAULT-VALUE}")
  private Charset encoding = Charset.defaultCharset();

  @Mixin private ScopeOption scope = new ScopeOption();

  private long refused;

  TagCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    var reader = new ArticleReader(readerConfig());
    TaggedOutput output = output();
    ArticleEnricher enricher = scope.enricher();
    try {
      for (String file : files.isEmpty() ? List.of(STDIN) : files) {
        if (file.equals(STDIN)) {
          reader.read("stdin", context.console().in(), reading -> take(reading, enricher, output));
        } else {
          for (Path path : InputFiles.of(Path.of(file))) {
            reader.read(path, reading -> take(reading, enricher, output));
          }
        }
      }
    } catch (NobodyReads e) {
      return ExitCode.OK;
    }
    return refused == 0 ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private ReaderConfig readerConfig() {
    ReaderConfig config = ReaderConfig.defaults().withEncoding(encoding);
    return form == Form.NDJSON ? config.withFormat(Format.NDJSON) : config;
  }

  private TaggedOutput output() throws IOException {
    Console console = context.console();
    return form == Form.TEXT ? new TaggedTable(console) : new TaggedJson(console.out(), offsets);
  }

  private void take(Reading reading, ArticleEnricher enricher, TaggedOutput output) {
    if (reading instanceof Reading.Accepted accepted) {
      tag(accepted, enricher, output);
    } else if (reading instanceof Reading.Refused no) {
      refuse(no.origin() + ": " + no.reason());
    }
  }

  private void tag(Reading.Accepted accepted, ArticleEnricher enricher, TaggedOutput output) {
    Article article = accepted.article();
    List<Paragraph> paragraphs = ParagraphSplitter.split(article);
    EnrichedArticle enriched = enricher.enrich(paragraphs);
    enriched
        .defects()
        .forEach(
            defect ->
                refuse(
                    accepted.origin()
                        + ": paragraph "
                        + defect.paragraph().getIndex()
                        + " was tagged wrongly, please report it: "
                        + defect.problem()));
    try {
      output.write(article, enriched.paragraphs());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (context.console().out().checkError()) {
      throw new NobodyReads();
    }
  }

  private void refuse(String message) {
    refused++;
    context.console().err().println("claimstream tag: " + message);
  }

  /** The program behind the pipe has ended, as head does; the rest is not wanted. */
  private static final class NobodyReads extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NobodyReads() {
      super(null, null, false, false);
    }
  }
}
