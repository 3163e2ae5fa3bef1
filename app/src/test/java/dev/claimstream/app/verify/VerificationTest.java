package dev.claimstream.app.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.app.LocalPipeline;
import dev.claimstream.app.LocalServices;
import dev.claimstream.app.verify.TopicsCopy.Message;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.ingest.Ingest;
import dev.claimstream.ingest.IngestConfig;
import dev.claimstream.ingest.IngestListener;
import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Entity;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Span;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.ClaimsConfig;
import dev.claimstream.sink.FilesConfig;
import dev.claimstream.sink.FilesFormat;
import dev.claimstream.sink.RollPolicy;
import dev.claimstream.sink.SinkConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One run of the real pipeline, found clean; then damage of each sort, planted in copies of its
 * topics and files, and each found as what it is.
 */
class VerificationTest {

  private static final int ARTICLES = 12;
  private static final String ARTICLE =
      """
      Harbour to be dredged

      "The channel will be deeper by May," harbour master Ida Lund said on Monday.

      Fishermen were less sure. "We have heard that before," said Olav Strand of the boat owners.
      """;

  private static final String PARAGRAPHS = "paragraphs to enriched";
  private static final String CLAIMS = "enriched to claims";
  private static final String FILES = "enriched to files";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final AtomicInteger CASES = new AtomicInteger();

  @TempDir static Path folder;
  private static LocalServices services;
  private static TopicsCopy records;

  @BeforeAll
  static void aCleanRun() throws Exception {
    var settings = new TopicSettings(2, Optional.empty(), Duration.ofDays(1), Duration.ofDays(1));
    services = LocalServices.start(0, 0, Optional.of(folder.resolve("broker")), settings);
    var sink =
        new SinkConfig(
            Optional.of(ClaimsConfig.defaults()),
            Optional.of(
                new FilesConfig(
                    files(),
                    FilesFormat.NDJSON,
                    "files",
                    new RollPolicy(1 << 20, 4, Duration.ofSeconds(5)),
                    Duration.ofMillis(100))),
            Duration.ofSeconds(10));
    EnrichConfig enrich = EnrichConfig.defaults().withStateDir(folder.resolve("state"));
    try (LocalPipeline pipeline =
        LocalPipeline.start(services, ArticleEnricher.load(), enrich, sink)) {
      send(Topics.PARAGRAPHS, "no paragraph");
      ingest(ARTICLES);
      send(Topics.ENRICHED, "no enriched paragraph");
      ingest(1); // again what was there first
      Report report = verify(services.topics(), Optional.of(files()), PATIENCE);
      assertThat(findings(report)).isEmpty();
      assertThat(counts(report, PARAGRAPHS))
          .containsEntry("paragraphs", 3L * ARTICLES + 4)
          .containsEntry("sent again", 3L)
          .containsEntry("dead letters", 1L)
          .containsEntry("enriched", 3L * ARTICLES);
      assertThat(counts(report, CLAIMS)).containsEntry("claims published", 2L * ARTICLES);
      assertThat(counts(report, FILES)).containsEntry("records", 3L * ARTICLES);
      assertThat(counts(report, "dead letters"))
          .containsOnly(
              Map.entry("of step read-paragraphs", 1L),
              Map.entry("of step read-enriched", 1L),
              Map.entry("of step write-files", 1L));
      assertThat(pipeline.enrich().counts().enriched()).isEqualTo(3 * ARTICLES);
    }
    records = TopicsCopy.read(services.cluster(), services.topics());
  }

  @AfterAll
  static void end() {
    services.close();
  }

  @Test
  void whatIsCopiedUnchangedIsClean() throws Exception {
    assertThat(findings(verifyTopics(copy -> {}))).isEmpty();
    assertThat(findings(verifyFiles(copy -> {}))).isEmpty();
  }

  static Stream<Arguments> damagedTopics() {
    return Stream.of(
        topics(
            "a paragraph that was not enriched and is no dead letter",
            c -> {
              Message lost = c.enriched().remove(first(c.enriched(), VerificationTest::hasClaims));
              c.claims().removeIf(claim -> isOf(lost, claim));
            },
            PARAGRAPHS + ": missing"),
        topics(
            "an enriched record that is doubled",
            c -> c.enriched().add(c.enriched().get(first(c.enriched(), p -> !hasClaims(p)))),
            PARAGRAPHS + ": doubled"),
        topics(
            "an enriched record that comes from nowhere",
            c -> c.paragraphs().removeIf(p -> sameParagraph(p, titleOf(c))),
            PARAGRAPHS + ": foreign"),
        topics(
            "an enriched record with another text",
            c -> change(c.enriched(), p -> !hasClaims(p), VerificationTest::withOtherText),
            PARAGRAPHS + ": different"),
        topics(
            "a span that does not fit its text",
            c -> change(c.enriched(), VerificationTest::hasClaims, VerificationTest::withLongSpan),
            CLAIMS + ": different",
            PARAGRAPHS + ": span"),
        topics(
            "another paragraph under the number of one before",
            c ->
                c.paragraphs()
                    .add(
                        c.paragraphs()
                            .get(c.paragraphs().size() - 1)
                            .with(services.topics().paragraphs(), VerificationTest::withOtherText)),
            PARAGRAPHS + ": different"),
        topics(
            "a paragraph that can't be read and has no dead letter",
            c -> c.letters().removeIf(l -> stepOf(l).equals("read-paragraphs")),
            PARAGRAPHS + ": unreadable"),
        topics("a claim that is missing", c -> c.claims().remove(5), CLAIMS + ": missing"),
        topics(
            "a claim that is doubled",
            c -> c.claims().add(c.claims().get(5)),
            CLAIMS + ": doubled"),
        topics(
            "a claim that is doubled with another content",
            c -> c.claims().add(c.claims().get(5).with(claims(), VerificationTest::denied)),
            CLAIMS + ": different",
            CLAIMS + ": doubled"),
        topics(
            "a claim with another content",
            c -> c.claims().set(5, c.claims().get(5).with(claims(), VerificationTest::denied)),
            CLAIMS + ": different"),
        topics(
            "a claim that nobody made",
            c -> c.claims().add(c.claims().get(5).with(claims(), VerificationTest::invented)),
            CLAIMS + ": different",
            CLAIMS + ": foreign"),
        topics(
            "an enriched record that no claims can be made of, without a dead letter",
            c -> c.letters().removeIf(l -> stepOf(l).equals("read-enriched")),
            CLAIMS + ": unreadable"));
  }

  @ParameterizedTest
  @MethodSource
  void damagedTopics(Damage<TopicsCopy> damage, List<String> expected) throws Exception {
    assertThat(findings(verifyTopics(damage))).containsExactlyElementsOf(expected);
  }

  static Stream<Arguments> damagedFiles() {
    return Stream.of(
        files("a file that is missing", c -> Files.delete(c.data()), "missing"),
        files(
            "a file that is doubled under a name like ours",
            c -> Files.copy(c.data(), Path.of(c.data() + ".copy.ndjson")),
            "foreign"),
        files(
            "a file that is doubled under another name",
            c -> Files.copy(c.data(), c.root().resolve("copy.ndjson")),
            "foreign"),
        files("a byte that is flipped", FolderCopy::flipAByte, "checksum", "foreign", "missing"),
        files("a file that is cut", FolderCopy::cut, "checksum", "unreadable"),
        files(
            "a record that was removed",
            c -> c.lines(lines -> lines.remove(1)),
            "checksum",
            "missing",
            "summary"),
        files(
            "a record that was removed, and the manifest made to fit",
            c -> c.linesAndManifest(lines -> lines.remove(1)),
            "missing"),
        files(
            "a record that is doubled in place of another, and the manifest made to fit",
            c -> c.linesAndManifest(lines -> lines.set(2, lines.get(1))),
            "doubled",
            "missing"),
        files(
            "a manifest with more records than offsets",
            c -> c.edit(m -> m.put("count", 1_000_000)),
            "manifest"),
        files(
            "records out of order, and the manifest made to fit",
            c -> c.linesAndManifest(FolderCopy::swapFirstTwo),
            "order"),
        files("a manifest that is missing", c -> Files.delete(c.manifest()), "foreign", "gap"),
        files("a file that is missing with its manifest", FolderCopy::forgetNewest, "unpublished"),
        files(
            "a manifest that can't be read",
            c -> Files.writeString(c.manifest(), "{\"version\" : 1,"),
            "manifest"),
        files(
            "a manifest that ends where the next one does",
            c -> {
              long end = c.endOfNext();
              c.edit(m -> m.put("nextOffset", end));
            },
            "missing",
            "overlap",
            "summary"),
        files("a manifest with another count", c -> c.edit(m -> m.put("count", 1)), "summary"),
        files("a manifest with another size", c -> c.edit(m -> m.put("bytes", 1)), "checksum"),
        files(
            "a manifest with another summary",
            c -> c.edit(m -> m.withObject("/summary").put("claims", 77)),
            "summary"),
        files(
            "a manifest of another topic of that name",
            c -> c.edit(m -> m.put("topicId", "AAAAAAAAAAAAAAAAAAAAAA")),
            "manifest"),
        files(
            "a manifest that leads out of the folder",
            c -> c.edit(m -> m.put("file", "../" + m.path("file").asText())),
            "manifest"));
  }

  @ParameterizedTest
  @MethodSource
  void damagedFiles(Damage<FolderCopy> damage, List<String> expected) throws Exception {
    assertThat(findings(verifyFiles(damage))).containsExactlyElementsOf(expected);
  }

  @Test
  void aManifestIsNamedAsItIsInTheFolder() throws Exception {
    Report report = verifyFiles(c -> c.edit(m -> m.put("topicId", "AAAAAAAAAAAAAAAAAAAAAA")));

    assertThat(report.checks())
        .flatExtracting(CheckResult::findings)
        .flatExtracting(CheckResult.Findings::examples)
        .extracting(finding -> folder.resolve("files").resolve("" + finding.place()))
        .singleElement()
        .satisfies(manifest -> assertThat(manifest).isRegularFile());
  }

  @Test
  void aFileOfAStretchThatOverlapsAnotherIsFound() throws Exception {
    assertThat(findings(verifyFiles(FolderCopy::overlap))).contains(FILES + ": overlap");
  }

  @Test
  void aReplayIsNoDoubleAndItsClaimsMayReplaceTheOthers() throws Exception {
    Report report =
        verifyTopics(
            copy -> {
              replay(copy.paragraphs());
              replay(copy.enriched());
              List<Message> before = List.copyOf(copy.claims());
              replay(copy.claims());
              copy.claims().removeAll(before.subList(0, 7)); // as compaction does
            });

    assertThat(findings(report)).isEmpty();
    assertThat(counts(report, CLAIMS)).containsEntry("claims that a replay has replaced", 7L);
  }

  @Test
  void aClaimOfAReplayThatIsMissingIsFoundThoughTheOneBeforeIsThere() throws Exception {
    Report report =
        verifyTopics(
            copy -> {
              replay(copy.paragraphs());
              replay(copy.enriched());
              replay(copy.claims());
              copy.claims().remove(copy.claims().size() - 1);
            });

    assertThat(findings(report)).containsExactly(CLAIMS + ": missing");
  }

  @Test
  void whatRetentionHasDeletedIsCountedAndNoDifference() throws Exception {
    Topics topics = records.write(services.cluster(), nextPrefix());
    TopicsCopy.forget(services.cluster(), topics.paragraphs().name(), 7);
    Report withoutParagraphs = verify(topics, Optional.empty(), Duration.ZERO);
    TopicsCopy.forget(services.cluster(), topics.enriched().name(), 14);
    Report withoutMuch = verify(topics, Optional.empty(), Duration.ZERO);

    assertThat(findings(withoutParagraphs)).isEmpty();
    assertThat(counts(withoutParagraphs, PARAGRAPHS))
        .extractingByKey("enriched whose paragraph may be deleted")
        .satisfies(count -> assertThat(count).isBetween(1L, 14L));
    assertThat(findings(withoutMuch)).isEmpty();
    assertThat(counts(withoutMuch, PARAGRAPHS))
        .containsKey("paragraphs whose enriched record may be deleted");
    assertThat(counts(withoutMuch, CLAIMS))
        .containsKey("claims whose enriched record may be deleted");
  }

  @Test
  void showsSomeExamplesAndCountsAll() throws Exception {
    TopicsCopy copy = records.copy();
    copy.claims().clear();
    Topics topics = copy.write(services.cluster(), nextPrefix());
    var config = new VerifyConfig(Optional.empty(), Duration.ZERO, 2);

    Report report = Verification.run(services.cluster(), topics, config, progress -> {});

    assertThat(report.differences()).isEqualTo(2L * ARTICLES);
    CheckResult.Findings missing = report.checks().get(1).findings().get(0);
    assertThat(missing.total()).isEqualTo(2L * ARTICLES);
    assertThat(missing.examples())
        .hasSize(2)
        .allSatisfy(e -> assertThat(e.place().toString()).contains("news.enriched-"));
  }

  /** Something that goes wrong in a copy. */
  @FunctionalInterface
  interface Damage<C> {
    void to(C copy) throws IOException;
  }

  private static Arguments topics(String name, Damage<TopicsCopy> damage, String... expected) {
    return Arguments.of(Named.of(name, damage), List.of(expected));
  }

  private static Arguments files(String name, Damage<FolderCopy> damage, String... kinds) {
    return Arguments.of(
        Named.of(name, damage), Stream.of(kinds).map(kind -> FILES + ": " + kind).toList());
  }

  private static Report verifyTopics(Damage<TopicsCopy> damage) throws Exception {
    TopicsCopy copy = records.copy();
    damage.to(copy);
    Topics topics = copy.write(services.cluster(), nextPrefix());
    return verify(topics, Optional.empty(), Duration.ZERO);
  }

  private static Report verifyFiles(Damage<FolderCopy> damage) throws Exception {
    FolderCopy copy = FolderCopy.of(files(), folder.resolve(nextPrefix()));
    damage.to(copy);
    return verify(services.topics(), Optional.of(copy.root()), Duration.ZERO);
  }

  private static String nextPrefix() {
    return "case-" + CASES.incrementAndGet() + ".";
  }

  private static Report verify(Topics topics, Optional<Path> files, Duration settle)
      throws IOException {
    return Verification.run(
        services.cluster(), topics, new VerifyConfig(files, settle, 3), progress -> {});
  }

  /** Kinds of findings by check, in the order of the alphabet. */
  private static List<String> findings(Report report) {
    var kinds = new TreeSet<String>();
    for (CheckResult check : report.checks()) {
      check.findings().forEach(f -> kinds.add(check.name() + ": " + f.kind().label()));
    }
    return List.copyOf(kinds);
  }

  private static Map<String, Long> counts(Report report, String check) {
    return report.checks().stream()
        .filter(c -> c.name().equals(check))
        .findFirst()
        .orElseThrow()
        .counts();
  }

  private static Path files() {
    return folder.resolve("files");
  }

  private static void ingest(int times) {
    var config = IngestConfig.defaults().withRepeat(times);
    try (Ingest ingest =
        Ingest.connect(services.cluster(), services.topics(), config, IngestListener.NONE)) {
      ingest.stream("article.txt", new ByteArrayInputStream(ARTICLE.getBytes(UTF_8)));
      ingest.finish();
    }
  }

  private static void send(String topic, String value) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", services.cluster().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, 0, new byte[0], value.getBytes(UTF_8))).get();
    }
  }

  private static void replay(List<Message> messages) {
    for (Message message : List.copyOf(messages)) {
      if (readable(message)) {
        messages.add(message.with("claimstream.replay", "r1"));
      }
    }
  }

  private static boolean readable(Message message) {
    return message.value().length > 0 && message.value()[0] == 0;
  }

  private static int first(List<Message> messages, Predicate<Message> which) {
    for (int i = 0; i < messages.size(); i++) {
      if (readable(messages.get(i)) && which.test(messages.get(i))) {
        return i;
      }
    }
    throw new IllegalStateException("there is none");
  }

  private static void change(
      List<Message> messages, Predicate<Message> which, UnaryOperator<EnrichedParagraph> change) {
    int i = first(messages, which);
    messages.set(i, messages.get(i).with(services.topics().enriched(), change));
  }

  private static EnrichedParagraph enriched(Message message) {
    return services
        .topics()
        .enriched()
        .valueSerde()
        .deserializer()
        .deserialize(Topics.ENRICHED, message.value());
  }

  private static boolean hasClaims(Message enriched) {
    return !enriched(enriched).getClaims().isEmpty();
  }

  private static boolean isOf(Message enriched, Message claim) {
    return enriched(enriched).getClaims().stream()
        .map(Claim::getClaimId)
        .anyMatch(id -> id.equals(new String(claim.key(), UTF_8)));
  }

  private static Message titleOf(TopicsCopy copy) {
    return copy.enriched().get(first(copy.enriched(), p -> !hasClaims(p)));
  }

  private static boolean sameParagraph(Message paragraph, Message enriched) {
    return readable(paragraph)
        && services
            .topics()
            .paragraphs()
            .valueSerde()
            .deserializer()
            .deserialize(Topics.PARAGRAPHS, paragraph.value())
            .equals(enriched(enriched).getParagraph());
  }

  private static dev.claimstream.schemas.Topic<String, PublishedClaim> claims() {
    return services.topics().claims();
  }

  private static String stepOf(Message letter) {
    return letter.header("claimstream.step").orElseThrow();
  }

  private static Paragraph withOtherText(Paragraph paragraph) {
    return Paragraph.newBuilder(paragraph).setText(paragraph.getText() + ".").build();
  }

  private static EnrichedParagraph withOtherText(EnrichedParagraph p) {
    return EnrichedParagraph.newBuilder(p).setParagraph(withOtherText(p.getParagraph())).build();
  }

  private static EnrichedParagraph withLongSpan(EnrichedParagraph p) {
    List<Entity> entities = new ArrayList<>(p.getEntities());
    Entity last = entities.remove(entities.size() - 1);
    var span = new Span(last.getSpan().getStart(), p.getParagraph().getText().length() + 1);
    entities.add(Entity.newBuilder(last).setSpan(span).build());
    return EnrichedParagraph.newBuilder(p).setEntities(entities).build();
  }

  private static PublishedClaim denied(PublishedClaim claim) {
    return PublishedClaim.newBuilder(claim)
        .setClaim(Claim.newBuilder(claim.getClaim()).setNegated(true).build())
        .build();
  }

  private static PublishedClaim invented(PublishedClaim claim) {
    return PublishedClaim.newBuilder(claim)
        .setClaim(Claim.newBuilder(claim.getClaim()).setClaimId("c0ffee").build())
        .build();
  }
}
