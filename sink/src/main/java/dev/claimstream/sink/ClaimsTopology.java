package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Topic;
import dev.claimstream.schemas.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/** From enriched paragraphs to claims: {@code read-enriched → publish-claims → write-claims}. */
public final class ClaimsTopology {

  static final String READ = "read-enriched";
  static final String PUBLISH = "publish-claims";
  private static final String WRITE = "write-claims";

  private ClaimsTopology() {}

  /** The topology. Keeps no state. */
  public static Topology build(Topics topics, ClaimsConfig config) {
    return build(topics, config, new SinkCounters());
  }

  static Topology build(Topics topics, ClaimsConfig config, SinkCounters counters) {
    Topic<String, EnrichedParagraph> enriched = topics.enriched();
    Topic<String, PublishedClaim> claims = topics.claims();
    Serializer<PublishedClaim> serializer = claims.valueSerde().serializer();
    return new Topology()
        .addSource(
            AutoOffsetReset.earliest(),
            READ,
            new KnownTime(),
            enriched.keySerde().deserializer(),
            enriched.valueSerde().deserializer(),
            enriched.name())
        .addProcessor(
            PUBLISH,
            () -> new PublishClaims(claims.name(), serializer, config.maxRecordBytes(), counters),
            READ)
        .addSink(
            WRITE,
            claims.name(),
            claims.keySerde().serializer(),
            Serdes.ByteArray().serializer(),
            PUBLISH);
  }
}
