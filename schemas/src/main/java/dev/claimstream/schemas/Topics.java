package dev.claimstream.schemas;

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

  /** The topics, with values in the Confluent wire format against the given registry. */
  public static Topics using(SchemaRegistry registry) {
    return new Topics(
        new Topic<>(PARAGRAPHS, Serdes.String(), new AvroSerde<>(Paragraph.class, registry)),
        new Topic<>(ENRICHED, Serdes.String(), new AvroSerde<>(EnrichedParagraph.class, registry)),
        new Topic<>(CLAIMS, Serdes.String(), new AvroSerde<>(PublishedClaim.class, registry)),
        new Topic<>(DEAD_LETTERS, Serdes.ByteArray(), Serdes.ByteArray()));
  }
}
