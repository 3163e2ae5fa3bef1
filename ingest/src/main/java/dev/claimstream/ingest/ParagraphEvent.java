package dev.claimstream.ingest;

import dev.claimstream.schemas.Paragraph;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * A paragraph as a record of its topic, with the CloudEvents attributes as headers (binary mode).
 * The time of ingestion is a header and nothing else, so that the same article gives the same
 * values.
 */
final class ParagraphEvent {

  static final String TYPE = "dev.claimstream.paragraph";
  static final String SOURCE = "/claimstream/ingest";

  private ParagraphEvent() {}

  static ProducerRecord<String, Paragraph> of(String topic, Paragraph paragraph, Instant now) {
    var event = new ProducerRecord<>(topic, paragraph.getArticleId(), paragraph);
    Headers headers = event.headers();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", id(paragraph));
    add(headers, "ce_source", SOURCE);
    add(headers, "ce_type", TYPE);
    add(headers, "ce_time", now.toString());
    return event;
  }

  /** The same for the same paragraph, however often it is published. */
  private static String id(Paragraph paragraph) {
    return paragraph.getArticleId() + "/" + paragraph.getRevision() + "/" + paragraph.getIndex();
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
