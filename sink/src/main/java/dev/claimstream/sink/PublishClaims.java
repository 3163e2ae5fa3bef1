package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.errors.RecordTooLargeException;
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

  static final String ID = "ce_id";
  static final String TYPE = "ce_type";
  static final String CLAIM_TYPE = "dev.claimstream.claim";

  private final String topic;
  private final Serializer<PublishedClaim> serializer;
  private final int maxBytes;
  private final LongAdder published;

  PublishClaims(
      String topic, Serializer<PublishedClaim> serializer, int maxBytes, LongAdder published) {
    this.topic = topic;
    this.serializer = serializer;
    this.maxBytes = maxBytes;
    this.published = published;
  }

  @Override
  public void process(Record<String, EnrichedParagraph> record) {
    List<Record<String, byte[]>> claims = new ArrayList<>();
    for (PublishedClaim claim : PublishedClaims.of(requireValue(record.value()))) {
      claims.add(toRecord(claim, record));
    }
    claims.forEach(context()::forward);
    published.add(claims.size());
  }

  private static EnrichedParagraph requireValue(@Nullable EnrichedParagraph value) {
    if (value == null) {
      throw new IllegalArgumentException("a record without a value is no enriched paragraph");
    }
    return value;
  }

  private Record<String, byte[]> toRecord(
      PublishedClaim claim, Record<String, EnrichedParagraph> source) {
    String claimId = claim.getClaim().getClaimId();
    byte[] value = serializer.serialize(topic, claim);
    if (value.length > maxBytes) {
      throw new RecordTooLargeException(
          "claim %s takes %d bytes, more than %d".formatted(claimId, value.length, maxBytes));
    }
    Record<String, byte[]> target = source.withKey(claimId).withValue(value);
    makeEventOf(claimId, target.headers());
    return target;
  }

  /** Another event than the paragraph, so with an id and a type of its own. */
  private static void makeEventOf(String claimId, Headers headers) {
    if (headers.lastHeader(ID) != null) {
      headers.remove(ID).add(ID, claimId.getBytes(UTF_8));
      headers.remove(TYPE).add(TYPE, CLAIM_TYPE.getBytes(UTF_8));
    }
  }
}
