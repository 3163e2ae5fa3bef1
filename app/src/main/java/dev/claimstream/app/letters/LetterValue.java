package dev.claimstream.app.letters;

import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.Topic;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.PlainJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A letter's value for reading: as JSON when it is a record of ours, as text when it is text, else
 * the first bytes in hex.
 *
 * @param lines to be shown one below the other
 */
public record LetterValue(List<String> lines) {

  private static final int MOST_CHARACTERS = 4000;
  private static final int MOST_BYTES = 256;
  private static final int BYTES_A_LINE = 16;

  public LetterValue {
    lines = List.copyOf(lines);
  }

  /** The value of a letter; a registry that does not answer only makes it less readable. */
  public static LetterValue of(Letter letter, Topics topics) {
    byte[] value = letter.found().value();
    if (value == null) {
      return new LetterValue(List.of("(none)"));
    }
    return new LetterValue(
        decoded(letter, value, topics).or(() -> text(value)).orElseGet(() -> hex(value)));
  }

  private static Optional<List<String>> decoded(Letter letter, byte[] value, Topics topics) {
    String topic = letter.topic().orElse("");
    if (topic.equals(Topics.PARAGRAPHS)) {
      return json(topics.paragraphs(), value);
    }
    return topic.equals(Topics.ENRICHED) ? json(topics.enriched(), value) : Optional.empty();
  }

  private static <T extends SpecificRecord> Optional<List<String>> json(
      Topic<String, T> topic, byte[] value) {
    try {
      T read = topic.valueSerde().deserializer().deserialize(topic.name(), value);
      return Optional.of(List.of(PlainJson.of(read)));
    } catch (SerializationException | SchemaRegistryException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> text(byte[] value) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      return Optional.empty();
    }
    var lines = new ArrayList<String>();
    text.substring(0, Math.min(text.length(), MOST_CHARACTERS)).lines().forEach(lines::add);
    if (text.length() > MOST_CHARACTERS) {
      lines.add("… of " + value.length + " bytes");
    }
    return Optional.of(lines);
  }

  private static List<String> hex(byte[] value) {
    var lines = new ArrayList<String>();
    int shown = Math.min(value.length, MOST_BYTES);
    HexFormat format = HexFormat.ofDelimiter(" ");
    for (int at = 0; at < shown; at += BYTES_A_LINE) {
      int to = Math.min(at + BYTES_A_LINE, shown);
      var characters = new StringBuilder();
      for (int i = at; i < to; i++) {
        characters.append(value[i] >= ' ' && value[i] < 0x7f ? (char) value[i] : '.');
      }
      String bytes = format.formatHex(value, at, to);
      lines.add(String.format(Locale.ROOT, "%06x  %-47s  %s", at, bytes, characters));
    }
    if (value.length > shown) {
      lines.add("… of " + value.length + " bytes");
    }
    return lines;
  }
}
