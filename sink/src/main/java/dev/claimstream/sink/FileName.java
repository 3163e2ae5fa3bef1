package dev.claimstream.sink;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every file of the sink is named by: {@code <topic>-<partition>-<first offset, 20 digits>}.
 * Nothing else is in the name, so that two writers of the same stretch want the same name and only
 * one gets it.
 *
 * @param topic as on the broker
 * @param partition of the topic
 * @param firstOffset where the file's cover begins
 */
public record FileName(String topic, int partition, long firstOffset) {

  // Kafka allows no other characters in a topic's name, so it is safe in a file's.
  private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
  private static final Pattern NAME = Pattern.compile("(" + TOPIC + ")-(\\d{1,10})-(\\d{20})\\..+");

  public FileName {
    if (!TOPIC.matcher(topic).matches() || partition < 0 || firstOffset < 0) {
      throw new IllegalArgumentException(
          "no file name for topic '%s', partition %d, offset %d"
              .formatted(topic, partition, firstOffset));
    }
  }

  /** Reads the beginning of a file's name; none when it isn't one of ours. */
  static Optional<FileName> parse(String file) {
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new FileName(
              name.group(1), Integer.parseInt(name.group(2)), Long.parseLong(name.group(3))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean isOf(String otherTopic, int otherPartition) {
    return topic.equals(otherTopic) && partition == otherPartition;
  }

  /** The name with an ending, given without its dot. */
  String with(String ending) {
    return String.format(Locale.ROOT, "%s-%d-%020d.%s", topic, partition, firstOffset, ending);
  }
}
