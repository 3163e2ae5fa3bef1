package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Sends on one record for each claim of a paragraph: all of them, or none and an exception.
 *
 * <p>Claims are serialized here and not at the end of the topology, so that a claim which is too
 * large is found before anything is sent. Found by the producer, it would spoil the transaction,
 * and with it every record around it.
 */
final class PublishClaims extends ContextualProcessor<String, EnrichedParagraph, String, byte[]> {

  private static final String EVENT_ID = "ce_id";
  private static final String EVENT_TYPE = "ce_type";
  private static final String EVENT_SOURCE = "ce_source";
  private static final String EVENT_SCHEMA = "ce_dataschema";

  private final String topic;
  private final Serializer<PublishedClaim> serializer;
  private final int maxBytes;
  private final SinkCounters counters;

  PublishClaims(
      String topic, Serializer<PublishedClaim> serializer, int maxBytes, SinkCounters counters) {
    this.topic = topic;
    this.serializer = serializer;
    this.maxBytes = maxBytes;
    this.counters = counters;
  }

  @Override
  public void process(Record<String, EnrichedParagraph> record) {
    List<Record<String, byte[]>> claims = new ArrayList<>();
    for (PublishedClaim claim : PublishedClaims.of(requireValue(record.value()))) {
      claims.add(toRecord(claim, record));
    }
    claims.forEach(context()::forward);
    counters.claimsPublished(claims.size(), record.timestamp());
  }

  private static EnrichedParagraph requireValue(@Nullable EnrichedParagraph value) {
    if (value == null) {
      throw new UnusableParagraph("a record without a value is no enriched paragraph");
    }
    return value;
  }

  private Record<String, byte[]> toRecord(
      PublishedClaim claim, Record<String, EnrichedParagraph> source) {
    String claimId = claim.getClaim().getClaimId();
    byte[] value = serialize(claim);
    if (value.length > maxBytes) {
      throw new UnusableParagraph(
          "claim %s takes %d bytes, more than %d".formatted(claimId, value.length, maxBytes));
    }
    Record<String, byte[]> target = source.withKey(claimId).withValue(value);
    makeEventOf(claimId, target.headers());
    return target;
  }

  private byte[] serialize(PublishedClaim claim) {
    try {
      return serializer.serialize(topic, claim);
    } catch (SerializationException e) {
      throw new UnusableParagraph(
          "claim %s can't be written: %s".formatted(claim.getClaim().getClaimId(), e.getMessage()),
          e);
    }
  }

  /** Another event than the paragraph, so with an id, a type and a source of its own. */
  private static void makeEventOf(String claimId, Headers headers) {
    if (headers.lastHeader(EVENT_ID) != null) {
      replace(headers, EVENT_ID, claimId);
      replace(headers, EVENT_TYPE, "dev.claimstream.claim");
      replace(headers, EVENT_SOURCE, "/claimstream/sink");
      headers.remove(EVENT_SCHEMA);
    }
  }

  private static void replace(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(UTF_8));
  }
}
