package dev.claimstream.enrich;

import dev.claimstream.schemas.Topics;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * The way of a paragraph through enrich:
 *
 * <pre>
 * read-paragraphs → assemble-article → tag-article → write-enriched
 *                   (keep-articles)                → write-dead-letters
 * </pre>
 *
 * Everything that happens on it is in the two steps in the middle. What cannot be read, or cannot
 * be part of an article, goes to dead letters by Kafka Streams' own queue, with its original bytes;
 * see {@link StreamsSettings}.
 */
public final class EnrichTopology {

  static final String READ_PARAGRAPHS = "read-paragraphs";
  static final String ASSEMBLE_ARTICLE = "assemble-article";
  static final String TAG_ARTICLE = "tag-article";
  static final String WRITE_ENRICHED = "write-enriched";
  static final String WRITE_DEAD_LETTERS = "write-dead-letters";

  private EnrichTopology() {}

  /**
   * Puts the steps together.
   *
   * @param enrichment finds what is in an article; called by several threads
   * @param counters where the steps count what they do
   */
  public static Topology build(
      Topics topics, Enrichment enrichment, EnrichConfig config, EnrichCounters counters) {
    var topology = new Topology();
    topology.addSource(
        AutoOffsetReset.earliest(),
        READ_PARAGRAPHS,
        // Times are passed on and nothing hangs on them, so none of them is invalid.
        (message, partitionTime) -> Math.max(0, message.timestamp()),
        topics.paragraphs().keySerde().deserializer(),
        topics.paragraphs().valueSerde().deserializer(),
        topics.paragraphs().name());
    topology.addProcessor(
        ASSEMBLE_ARTICLE,
        new AssembleArticleSupplier(topics.paragraphs(), config.assembly(), counters),
        READ_PARAGRAPHS);
    topology.addProcessor(
        TAG_ARTICLE,
        () -> new TagArticle(topics, enrichment, config.maxRecordBytes(), counters),
        ASSEMBLE_ARTICLE);
    topology.addSink(
        WRITE_ENRICHED,
        topics.enriched().name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        TAG_ARTICLE);
    topology.addSink(
        WRITE_DEAD_LETTERS,
        topics.deadLetters().name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        TAG_ARTICLE);
    return topology;
  }
}
