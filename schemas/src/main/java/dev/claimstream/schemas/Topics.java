package dev.claimstream.schemas;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/**
 * All topics of claimstream, typed.
 *
 * @param paragraphs paragraphs of articles, by articleId
 * @param enriched the same paragraphs with entities and claims, by articleId
 * @param claims one record a claim, by claimId
 * @param deadLetters what could not be used, as it was found; headers say where and why
 */
public record Topics(
    Topic<String, Paragraph> paragraphs,
    Topic<String, EnrichedParagraph> enriched,
    Topic<String, PublishedClaim> claims,
    Topic<byte[], byte[]> deadLetters) {

  public static final String PARAGRAPHS = "news.paragraphs";
  public static final String ENRICHED = "news.enriched";
  public static final String CLAIMS = "news.claims";
  public static final String DEAD_LETTERS = "news.dead-letters";

  /** The registry's name for the values of a topic. */
  static String subjectOf(String topic) {
    return topic + "-value";
  }

  /** The topics, with values in the Confluent wire format against the given registry. */
  public static Topics using(SchemaRegistry registry) {
    return new Topics(
        topic(PARAGRAPHS, Paragraph.class, registry),
        topic(ENRICHED, EnrichedParagraph.class, registry),
        topic(CLAIMS, PublishedClaim.class, registry),
        new Topic<>(DEAD_LETTERS, Serdes.ByteArray(), Serdes.ByteArray()));
  }

  private static <T extends SpecificRecord> Topic<String, T> topic(
      String name, Class<T> type, SchemaRegistry registry) {
    return new Topic<>(name, Serdes.String(), new AvroSerde<>(type, subjectOf(name), registry));
  }
}
