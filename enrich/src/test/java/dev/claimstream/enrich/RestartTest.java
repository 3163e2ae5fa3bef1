package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second task on the store that the first one left. */
class RestartTest {

  private static final long QUIET = Duration.ofSeconds(30).toMillis();
  private static final long REMEMBERED = Duration.ofHours(1).toMillis();
  private static final AssemblyConfig CONFIG =
      new AssemblyConfig(
          Duration.ofMillis(QUIET), Duration.ofMillis(REMEMBERED), 1_000, 768 * 1024, 1_000);

  @TempDir Path stateDir;

  private final Topics topics = Topics.using(new InMemoryRegistry());
  private final EnrichCounters counters = new EnrichCounters();
  private KeyValueStore<String, byte[]> store;
  private long now = EnrichDriver.START.toEpochMilli();

  @BeforeEach
  void openStore() {
    store =
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(AssembleArticleSupplier.STORE),
                Serdes.String(),
                Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    store.init(context().getStateStoreContext(), store);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void anArticleGoesOnWhereItWasLeft() {
    List<Paragraph> article = article("a", 3);
    try (var before = new Task()) {
      before.send(article.get(2));
      before.send(article.get(0));
      assertThat(counters.counts().waiting()).isEqualTo(1);
    }
    assertThat(counters.counts().waiting()).isZero();

    try (var after = new Task()) {
      assertThat(counters.counts().waiting()).isEqualTo(1);
      after.send(article.get(1));

      assertThat(after.forwarded()).containsExactly("WHOLE 0 1 2");
      assertThat(counters.counts().waiting()).isZero();
    }
  }

  @Test
  void whatWasTaggedBeforeIsNotTaggedAgain() {
    List<Paragraph> article = article("a", 2);
    try (var before = new Task()) {
      article.forEach(before::send);
    }
    try (var after = new Task()) {
      article.forEach(after::send);

      assertThat(after.forwarded()).isEmpty();
      assertThat(counters.counts().repeated()).isEqualTo(2);
    }
  }

  @Test
  void theQuietTimeStartsAnewBecauseParagraphsMayHaveComeMeanwhile() {
    try (var before = new Task()) {
      before.send(article("a", 2).get(0));
    }
    now += 10 * QUIET;
    try (var after = new Task()) {
      after.pass(QUIET - 1);
      assertThat(after.forwarded()).isEmpty();

      after.pass(1);
      assertThat(after.forwarded()).containsExactly("QUIET 0");
    }
  }

  @Test
  void theAgeOfWhatIsRememberedGoesOn() {
    try (var before = new Task()) {
      before.send(article("a", 1).get(0));
    }
    now += REMEMBERED - 1;
    try (var after = new Task()) {
      after.pass(0);
      assertThat(store.get(ArticleKey.of("a", "r1", Optional.empty()))).isNotNull();

      after.pass(1);
      assertThat(store.get(ArticleKey.of("a", "r1", Optional.empty()))).isNull();
    }
  }

  private MockProcessorContext<String, AssembledArticle> context() {
    var settings = new Properties();
    settings.put("application.id", "test");
    settings.put("bootstrap.servers", "test:1");
    return new MockProcessorContext<>(settings, new TaskId(0, 3), stateDir.toFile());
  }

  private final class Task implements AutoCloseable {

    private final MockProcessorContext<String, AssembledArticle> context = context();
    private final AssembleArticle step = new AssembleArticle(topics.paragraphs(), CONFIG, counters);

    Task() {
      context.addStateStore(store);
      context.setCurrentSystemTimeMs(now);
      step.init(context);
    }

    void send(Paragraph paragraph) {
      context.setRecordMetadata("news.paragraphs", 3, 7);
      step.process(new Record<>(paragraph.getArticleId(), paragraph, now));
    }

    void pass(long millis) {
      now += millis;
      context.setCurrentSystemTimeMs(now);
      context.scheduledPunctuators().forEach(p -> p.getPunctuator().punctuate(now));
    }

    List<String> forwarded() {
      return context.forwarded().stream()
          .map(f -> f.record().value().batch())
          .map(
              b ->
                  b.paragraphs().stream()
                      .map(p -> " " + p.index())
                      .collect(Collectors.joining("", b.assembly().name(), "")))
          .toList();
    }

    @Override
    public void close() {
      step.close();
    }
  }
}
