package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.schemas.ArticleInfo;
import dev.claimstream.schemas.Assembly;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.ParagraphKind;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Tagger;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.FilesConfig;
import dev.claimstream.sink.FilesFormat;
import dev.claimstream.sink.Sink;
import dev.claimstream.sink.SinkConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sink reset} against a broker. */
class SinkResetTest {

  private static final int RECORDS = 7;

  @TempDir private Path folder = Path.of("");

  @Test
  void startsTheFilesOverOnceNoSinkIsAtWork() throws Exception {
    try (LocalServices services =
        LocalServices.start(0, 0, Optional.empty(), TopicSettings.defaults())) {
      Topics topics = Topics.using(new RegistryClient(services.cluster().registry()));
      publish(services, topics);

      // Given a sink that is at work: it is refused
      try (Sink sink = sink(services, topics, FilesFormat.NDJSON)) {
        awaitWritten(sink);
        Run refused = reset(services);
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("group readers has 1 member", "stop every sink");
        Run ofAnother = reset(services, "--group-id", "writers");
        assertThat(ofAnother.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ofAnother.err()).contains("of consumer group 'readers', not of 'writers'");
      }
      List<String> before = files(folder);
      assertThat(before).isNotEmpty();

      // When it has ended and this is only tried, then nothing changes
      Run dry = reset(services, "--dry-run");
      assertThat(dry.code()).as(dry.err()).isEqualTo(ExitCode.OK);
      assertThat(dry.out()).contains("would begin at 0", "would be moved to");
      assertThat(files(folder)).isEqualTo(before);

      // When it is done, then the files are elsewhere, and the group begins anew
      Run done = reset(services, "--group-id", "readers");
      assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.OK);
      assertThat(done.out()).contains("begins at 0", before.size() + " file", "moved to");
      assertThat(files(folder)).isEmpty();
      assertThat(files(archive())).isEqualTo(before);
      assertThat(reset(services).out()).contains("group readers", "nothing to move");

      // And the next sink, here in another format, writes all of it again
      try (Sink sink = sink(services, topics, FilesFormat.PARQUET)) {
        awaitWritten(sink);
      }
      assertThat(files(folder)).hasSameSizeAs(before).allMatch(name -> name.endsWith(".parquet"));
    }
  }

  @Test
  void refusesOptionsBeforeItsName() {
    Run run = Run.of("sink", "--dir", folder.toString(), "reset");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--dir must come after 'reset'");
  }

  @Test
  void refusesAFolderThatNoSinkPublishesIn() throws IOException {
    Path manifests = Files.createDirectories(folder.resolve("_manifests"));
    for (Path dir : List.of(folder.resolve("typo"), manifests)) {
      Run run = Run.of("sink", "reset", "--dir", dir.toString());

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains(dir + " is no folder that the sink publishes files in");
    }
  }

  @Test
  void aGroupFromTheEnvironmentIsGivenToo() throws IOException {
    Files.createDirectories(folder.resolve("_manifests"));
    Files.writeString(folder.resolve("_group"), "readers\n");

    Run run =
        Run.inEnvironment("CLAIMSTREAM_SINK_GROUP_ID", "writers")
            .with("sink", "reset", "--dir", folder.toString());

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("of consumer group 'readers', not of 'writers'");
  }

  @Test
  void aFormatThatIsNotKnownIsRefusedWithThoseThatAre() {
    Run run = Run.of("sink", "--format", "orc");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("'orc'", "ndjson, ndjson.gz, ndjson.zst, avro, parquet");
    assertThat(Run.of("sink", "--format", "ndjson.zst", "--show-config").out())
        .contains("sink.format = ndjson.zst\n");
  }

  @Test
  void aValueThatCannotBeIsRefusedByTheNameOfItsOption() {
    for (String option : List.of("--roll-age=0s", "--roll-bytes=0", "--claims-threads=0")) {
      Run run = Run.of("sink", option);

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("(" + option.replaceAll("=.*", "") + ") must be");
    }
  }

  private Run reset(LocalServices services, String... more) {
    String[] usual = {"sink", "reset", "--dir", folder.toString()};
    return Run.inEnvironment(
            "CLAIMSTREAM_BOOTSTRAP",
            services.cluster().bootstrapServers(),
            "CLAIMSTREAM_REGISTRY",
            services.cluster().registry().toString())
        .with(Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
  }

  private Sink sink(LocalServices services, Topics topics, FilesFormat format) {
    FilesConfig defaults = FilesConfig.in(folder);
    return Sink.start(
        services.cluster(),
        topics,
        new SinkConfig(
            Optional.empty(),
            Optional.of(
                new FilesConfig(
                    folder, format, "readers", defaults.roll(), defaults.pollTimeout())),
            Duration.ofSeconds(10)));
  }

  private static void awaitWritten(Sink sink) {
    await().until(() -> sink.counts().recordsWritten() == RECORDS);
  }

  private static void publish(LocalServices services, Topics topics) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", services.cluster().bootstrapServers()),
            topics.enriched().keySerde().serializer(),
            topics.enriched().valueSerde().serializer())) {
      for (int i = 0; i < RECORDS; i++) {
        producer.send(new ProducerRecord<>(Topics.ENRICHED, "a" + i, paragraph(i))).get();
      }
    }
  }

  private static EnrichedParagraph paragraph(int number) {
    var article = new ArticleInfo("The Quay", null, null, List.of(), "en", null);
    var text =
        new Paragraph("a" + number, "r", 0, true, ParagraphKind.BODY, "Boats wait.", 0, article);
    return new EnrichedParagraph(
        text, List.of(), List.of(), new Tagger("rules", "1", "x"), Assembly.WHOLE);
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("_archived-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(Topics.ENRICHED))
          .sorted()
          .toList();
    }
  }
}
