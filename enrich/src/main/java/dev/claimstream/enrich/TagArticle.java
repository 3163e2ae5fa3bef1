package dev.claimstream.enrich;

import dev.claimstream.enrich.AssembledArticle.Source;
import dev.claimstream.enrich.Step.Batch;
import dev.claimstream.enrich.Verdicts.Verdict;
import dev.claimstream.schemas.DeadLetter;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Topic;
import dev.claimstream.schemas.Topics;
import java.util.List;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags an assembled article and sends each of its paragraphs on as bytes: enriched, or as a dead
 * letter. It serializes here and not in the sink, because here a paragraph that cannot be written
 * can still become a complete letter, and because a record that the producer refuses as too large
 * would spoil the whole transaction.
 */
final class TagArticle extends ContextualProcessor<String, AssembledArticle, byte[], byte[]> {

  private static final Logger log = LoggerFactory.getLogger(TagArticle.class);

  private final Topic<String, Paragraph> paragraphs;
  private final Topic<String, EnrichedParagraph> enriched;
  private final Deserializer<Paragraph> reader;
  private final Serializer<EnrichedParagraph> writer;
  private final Serializer<String> keys;
  private final Enrichment enrichment;
  private final int maxRecordBytes;
  private final EnrichCounters counters;

  TagArticle(Topics topics, Enrichment enrichment, int maxRecordBytes, EnrichCounters counters) {
    this.paragraphs = topics.paragraphs();
    this.enriched = topics.enriched();
    this.reader = paragraphs.valueSerde().deserializer();
    this.writer = enriched.valueSerde().serializer();
    this.keys = enriched.keySerde().serializer();
    this.enrichment = enrichment;
    this.maxRecordBytes = maxRecordBytes;
    this.counters = counters;
  }

  @Override
  public void process(Record<String, AssembledArticle> message) {
    Batch batch = message.value().batch();
    List<Paragraph> article = batch.paragraphs().stream().map(this::paragraph).toList();
    Verdicts verdicts = Verdicts.on(article, batch.assembly(), enrichment);
    for (HeldParagraph held : batch.paragraphs()) {
      if (batch.publishes(held.index())) {
        send(new Origin(message.key(), held, message.value().source()), verdicts.on(held.index()));
      }
    }
  }

  /** Where something that is sent on came from. */
  private record Origin(String articleId, HeldParagraph held, Source source) {}

  private void send(Origin origin, Verdict verdict) {
    if (verdict instanceof Verdicts.Enriched result) {
      sendEnriched(origin, result.paragraph());
    } else if (verdict instanceof Verdicts.Defective defective) {
      sendLetter(
          origin, LetterReason.DEFECTIVE, new Problem(TaggingDefect.class, defective.problem()));
    } else if (verdict instanceof Verdicts.Failed failed) {
      sendLetter(origin, LetterReason.FAILED, Problem.of(failed.thrown()));
    }
  }

  private void sendEnriched(Origin origin, EnrichedParagraph paragraph) {
    byte[] value;
    try {
      value = writer.serialize(enriched.name(), paragraph);
    } catch (SerializationException e) {
      sendLetter(origin, LetterReason.UNWRITABLE, Problem.of(e));
      return;
    }
    if (value.length > maxRecordBytes) {
      String why = "the enriched paragraph takes %d bytes, the most is %d";
      sendLetter(
          origin,
          LetterReason.TOO_LARGE,
          new Problem(RecordTooLargeException.class, why.formatted(value.length, maxRecordBytes)));
      return;
    }
    var message = new Record<>(keyOf(origin), value, origin.held().timestamp());
    Headers headers = message.headers();
    StoredHeaders.decode(
        origin.held().headers(), (name, is) -> EnrichedHeaders.pass(headers, name, is));
    long now = context().currentSystemTimeMs();
    EnrichedHeaders.addTime(headers, now);
    counters.enriched(origin.held().timestamp(), now);
    context().forward(message, EnrichTopology.WRITE_ENRICHED);
  }

  private void sendLetter(Origin origin, LetterReason reason, Problem problem) {
    HeldParagraph held = origin.held();
    var message = new Record<>(keyOf(origin), held.value(), held.timestamp());
    StoredHeaders.decode(held.headers(), message.headers()::add);
    problem.explain(message.headers(), EnrichTopology.TAG_ARTICLE);
    DeadLetter.locate(
        message.headers(), origin.source().topic(), origin.source().partition(), held.offset());
    counters.deadLetter(reason);
    log.atWarn()
        .addKeyValue("topic", origin.source().topic())
        .addKeyValue("partition", origin.source().partition())
        .addKeyValue("offset", held.offset())
        .addKeyValue("problem", problem.kind())
        .log("A paragraph could not be tagged and goes to dead letters");
    context().forward(message, EnrichTopology.WRITE_DEAD_LETTERS);
  }

  private Paragraph paragraph(HeldParagraph held) {
    return reader.deserialize(paragraphs.name(), held.value());
  }

  private byte[] keyOf(Origin origin) {
    return keys.serialize(enriched.name(), origin.articleId());
  }
}
