package dev.claimstream.enrich;

import dev.claimstream.enrich.AssembledArticle.Source;
import dev.claimstream.enrich.Step.Batch;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the paragraphs of each article until they can be tagged together. When that is, {@link
 * AssemblyRules} decide; here is only what they need of Kafka Streams: the store, the clock, the
 * way on.
 */
final class AssembleArticle
    extends ContextualProcessor<String, Paragraph, String, AssembledArticle> {

  /**
   * Articles tagged at one tick of the clock: many falling quiet at once must not hold up polls.
   */
  private static final int MOST_A_TICK = 1_000;

  private static final long MOST_TICK_MS = 1_000;
  private static final long TICKS_IN_QUIET = 4;

  private final Topic<String, Paragraph> topic;
  private final Serializer<Paragraph> serializer;
  private final AssemblyConfig config;
  private final AssemblyRules rules;
  private final EnrichCounters counters;

  @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
  private KeyValueStore<String, byte[]> store;

  @SuppressWarnings("NullAway.Init")
  private ArticleIndex index;

  @SuppressWarnings("NullAway.Init")
  private Source source;

  AssembleArticle(Topic<String, Paragraph> topic, AssemblyConfig config, EnrichCounters counters) {
    this.topic = topic;
    this.serializer = topic.valueSerde().serializer();
    this.config = config;
    this.rules = new AssemblyRules(config);
    this.counters = counters;
  }

  @Override
  public void init(ProcessorContext<String, AssembledArticle> context) {
    super.init(context);
    store = context.getStateStore(AssembleArticleSupplier.STORE);
    source = new Source(topic.name(), context.taskId().partition());
    index = indexOfStore(context.currentSystemTimeMs());
    counters.waiting.add(index.waiting());
    long tick = Math.min(MOST_TICK_MS, config.quietAfter().toMillis() / TICKS_IN_QUIET);
    context.schedule(
        Duration.ofMillis(Math.max(1, tick)), PunctuationType.WALL_CLOCK_TIME, this::tick);
  }

  @Override
  public void process(Record<String, Paragraph> message) {
    Paragraph paragraph = ParagraphCheck.usable(message);
    String key =
        ArticleKey.of(
            paragraph.getArticleId(), paragraph.getRevision(), Replay.of(message.headers()));
    long now = context().currentSystemTimeMs();
    Step step = rules.arrive(stateOf(key), held(message, paragraph), paragraph.getLast(), now);
    if (step instanceof Step.Unusable unusable) {
      throw new UnusableParagraph(unusable.why());
    }
    counters.paragraphs.increment();
    if (step instanceof Step.Keep keep) {
      apply(key, keep, now);
      keepWithinBounds(now);
    } else {
      counters.repeated.increment();
    }
  }

  @Override
  public void close() {
    counters.waiting.add(-index.waiting());
  }

  private HeldParagraph held(Record<String, Paragraph> message, Paragraph paragraph) {
    return new HeldParagraph(
        paragraph.getIndex(),
        HeldParagraph.fingerprintOf(paragraph),
        message.timestamp(),
        context().recordMetadata().orElseThrow().offset(),
        StoredHeaders.encode(message.headers()),
        serializer.serialize(topic.name(), paragraph));
  }

  private ArticleState stateOf(String key) {
    byte[] stored = store.get(key);
    return stored == null ? ArticleState.NEW : ArticleState.read(stored);
  }

  private void apply(String key, Step.Keep keep, long now) {
    store.put(key, keep.state().toBytes());
    int waitingBefore = index.waiting();
    index.touch(key, keep.state().phase() == ArticleState.Phase.GATHERING, now);
    counters.waiting.add(index.waiting() - waitingBefore);
    for (Batch batch : keep.batches()) {
      counters.tagged(batch.assembly());
      context()
          .forward(
              new Record<>(ArticleKey.articleId(key), new AssembledArticle(batch, source), now));
    }
  }

  private void tick(long now) {
    long quietSince = now - config.quietAfter().toMillis();
    for (int i = 0; i < MOST_A_TICK; i++) {
      Optional<String> quiet = index.waitingSince(quietSince);
      if (quiet.isEmpty()) {
        break;
      }
      apply(quiet.get(), rules.quiet(stateOf(quiet.get()), now), now);
    }
    long forgottenSince = now - config.rememberFor().toMillis();
    for (int i = 0; i < MOST_A_TICK; i++) {
      Optional<String> old = index.rememberedSince(forgottenSince);
      if (old.isEmpty()) {
        break;
      }
      forget(old.get());
    }
    keepWithinBounds(now);
  }

  private void keepWithinBounds(long now) {
    Optional<String> eldest = index.waitingBeyond(config.maxArticles());
    while (eldest.isPresent()) {
      apply(eldest.get(), rules.quiet(stateOf(eldest.get()), now), now);
      eldest = index.waitingBeyond(config.maxArticles());
    }
    eldest = index.rememberedBeyond(config.maxArticles());
    while (eldest.isPresent()) {
      forget(eldest.get());
      eldest = index.rememberedBeyond(config.maxArticles());
    }
  }

  private void forget(String key) {
    store.delete(key);
    index.forget(key);
  }

  private ArticleIndex indexOfStore(long now) {
    var entries = new ArrayList<ArticleIndex.Entry>();
    try (var all = store.all()) {
      all.forEachRemaining(
          stored -> {
            ArticleState state = ArticleState.read(stored.value);
            boolean waits = state.phase() == ArticleState.Phase.GATHERING;
            entries.add(new ArticleIndex.Entry(stored.key, waits, state.touched()));
          });
    }
    return ArticleIndex.rebuild(entries, now);
  }
}
