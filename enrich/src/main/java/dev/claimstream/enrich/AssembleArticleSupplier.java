package dev.claimstream.enrich;

import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Topic;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The assembling step, with the store it brings along. */
record AssembleArticleSupplier(
    Topic<String, Paragraph> topic, AssemblyConfig config, EnrichCounters counters)
    implements ProcessorSupplier<String, Paragraph, String, AssembledArticle> {

  static final String STORE = "keep-articles";

  @Override
  public Processor<String, Paragraph, String, AssembledArticle> get() {
    return new AssembleArticle(topic, config, counters);
  }

  /**
   * One value per article, in front of it the cache: what comes and is tagged between two commits
   * never reaches the disk.
   */
  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
            .withCachingEnabled()
            .withLoggingEnabled(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, largestValue())));
  }

  /** Room for the paragraphs, what is known of those let go, the key and the headers. */
  private String largestValue() {
    int most = config.maxBytes() + Fingerprints.encodedLength(Fingerprints.MOST) + (64 << 10);
    return Integer.toString(Math.max(1 << 20, most));
  }
}
