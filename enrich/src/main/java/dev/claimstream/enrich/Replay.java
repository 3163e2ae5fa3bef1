package dev.claimstream.enrich;

import dev.claimstream.schemas.ReplayHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Which replay a paragraph belongs to. */
final class Replay {

  private Replay() {}

  /**
   * The id in a record's headers; empty for a record that is no replay.
   *
   * @throws UnusableParagraph when there is one that is no id
   */
  static Optional<String> of(Headers headers) {
    Header header = headers.lastHeader(ReplayHeaders.REPLAY);
    if (header == null) {
      return Optional.empty();
    }
    byte[] value = header.value();
    String id = value == null ? "" : new String(value, StandardCharsets.UTF_8);
    if (!ReplayHeaders.ID.matcher(id).matches()) {
      throw new UnusableParagraph(
          "the header %s is not 1 to 64 letters, digits, dots, dashes or underscores"
              .formatted(ReplayHeaders.REPLAY));
    }
    return Optional.of(id);
  }
}
