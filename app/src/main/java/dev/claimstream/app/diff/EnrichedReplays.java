package dev.claimstream.app.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimstream.app.topic.TopicScan;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.ReplayHeaders;
import dev.claimstream.schemas.Topic;
import dev.claimstream.sink.PlainJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;

/** Reads sides from {@code news.enriched}: the records of one replay, or those of none. */
public final class EnrichedReplays {

  private final TopicScan scan;
  private final Topic<String, EnrichedParagraph> topic;
  private final ObjectMapper json = new ObjectMapper();

  public EnrichedReplays(TopicScan scan, Topic<String, EnrichedParagraph> topic) {
    this.scan = scan;
    this.topic = topic;
  }

  /**
   * Reads a side. Records that can't be read are passed over: they are dead letters of the sink.
   *
   * @param replay id; empty for the originals
   * @param articles which ones to keep
   */
  public Side read(Optional<String> replay, Predicate<ArticleName> articles) {
    var side = new Side(replay.map(id -> "replay " + id).orElse("the original"));
    scan.forEach(
        found -> {
          if (replayOf(found).equals(replay)) {
            read(found)
                .filter(enriched -> articles.test(nameOf(enriched)))
                .ifPresent(enriched -> side.add(tree(enriched)));
          }
        });
    return side;
  }

  private static Optional<String> replayOf(ConsumerRecord<?, ?> found) {
    Header header = found.headers().lastHeader(ReplayHeaders.REPLAY);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  private Optional<EnrichedParagraph> read(ConsumerRecord<byte[], byte[]> found) {
    try {
      return Optional.ofNullable(
          topic.valueSerde().deserializer().deserialize(topic.name(), found.value()));
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }

  private static ArticleName nameOf(EnrichedParagraph enriched) {
    return new ArticleName(
        enriched.getParagraph().getArticleId(), enriched.getParagraph().getRevision());
  }

  private JsonNode tree(EnrichedParagraph enriched) {
    try {
      return json.readTree(PlainJson.of(enriched));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what this program wrote as JSON it can't read", e);
    }
  }
}
