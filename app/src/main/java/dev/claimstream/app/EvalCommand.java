package dev.claimstream.app;

import dev.claimstream.app.EvalPairs.Pair;
import dev.claimstream.enrich.ArticleEnricher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares tagged articles with gold. */
@Command(
    name = "eval",
    header = "Compare tagged articles with what careful readers found in them.",
    description = {
      "",
      "  claims     contents, sources and speakers. A claim counts as found when the letters of"
          + " its content overlap with Jaccard 0.5 or more, one to one; a source when its words"
          + " overlap with F1 0.5 or more; a speaker by name. joint: found, and the source right",
      "  entities   persons, organizations and locations, with exactly their span and kind",
      "",
      "Then lists what is missed and wrong, by class: claims by kind and cue, extents, sources,"
          + " speakers by how they were found, kinds of entities, and what should not have been"
          + " tagged. Articles pair up by their id."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream tag --format ndjson gold.jsonl > tagged.jsonl",
      "  claimstream eval claims gold.jsonl tagged.jsonl --flat --misses 3",
      "  claimstream eval entities gold.jsonl",
      "  claimstream eval claims my-articles/ --json | jq .scores.content.f1"
    })
final class EvalCommand implements Callable<Integer> {

  /** What to compare. */
  enum What {
    claims,
    entities
  }

  private final Context context;

  @Parameters(index = "0", paramLabel = "claims|entities", description = "What to compare.")
  private What what = What.claims;

  @Parameters(
      index = "1",
      paramLabel = "GOLD",
      description =
          "JSON objects with \"doc\" (or \"id\"), \"text\", and \"attributions\", \"claims\" or"
              + " \"entities\"; or an .article file, or a folder of them.")
  private Path gold = Path.of("");

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "TAGGED",
      description =
          "What claimstream tag printed for these articles. Default: the gold's texts are tagged"
              + " now.")
  private List<Path> tagged = List.of();

  @Option(
      names = "--flat",
      description = "Leave out claims within claims, for gold that has none of them.")
  private boolean flat;

  @Option(
      names = "--misses",
      paramLabel = "N",
      descriptionKey = "eval.misses",
      defaultValue = "0",
      description = "Show N examples of each class. Default: ${DEFAULT-VALUE}")
  private int misses;

  @Mixin private ScopeOption scope = new ScopeOption();

  @Option(names = "--json", description = "Print one JSON object, with all classes.")
  private boolean json;

  EvalCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (misses < 0) {
      throw new UsageException("--misses is " + misses + ", expected 0 or more");
    }
    EvalPairs pairs = pairs(EvalFile.gold(gold));
    EvalResult result =
        what == What.claims ? EvalResult.ofClaims(pairs, flat) : EvalResult.ofEntities(pairs);
    if (json) {
      new EvalJson(context.console().out(), misses).write(result);
    } else {
      new EvalText(context.console().out(), misses).print(result);
    }
    return pairs.without().isEmpty() ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private EvalPairs pairs(List<EvalGold> articles) throws IOException {
    boolean any =
        articles.stream()
            .anyMatch(a -> !(what == What.claims ? a.claims() : a.entities()).isEmpty());
    if (!any) {
      throw new UsageException(gold + ": there are no " + what + " in this gold");
    }
    if (tagged.isEmpty()) {
      return taggedNow(articles);
    }
    List<EvalObject> found = new ArrayList<>();
    for (Path file : tagged) {
      found.addAll(EvalFile.tagged(file));
    }
    EvalPairs pairs = EvalPairs.of(articles, found);
    for (EvalGold article : pairs.without()) {
      context
          .console()
          .err()
          .println(
              "claimstream eval: "
                  + article.where()
                  + ": article "
                  + article.id()
                  + " is not among the tagged ones; all of it counts as missed");
    }
    return pairs;
  }

  private EvalPairs taggedNow(List<EvalGold> articles) throws IOException {
    ArticleEnricher tagger = scope.enricher();
    List<Pair> pairs = new ArrayList<>();
    for (EvalGold article : articles) {
      pairs.add(new Pair(article, Optional.of(EvalTagged.by(tagger, article))));
    }
    return new EvalPairs(pairs, List.of());
  }
}
