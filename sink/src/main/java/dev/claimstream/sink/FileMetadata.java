package dev.claimstream.sink;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What formats with room for it say of a file in the file itself, for whoever has no manifest at
 * hand. The manifest stays the truth.
 */
final class FileMetadata {

  private static final String PREFIX = "claimstream.";

  private FileMetadata() {}

  /** What is known before the first record. */
  static Map<String, String> atBegin(FileName name) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(PREFIX + "topic", name.topic());
    metadata.put(PREFIX + "partition", String.valueOf(name.partition()));
    metadata.put(PREFIX + "firstOffset", String.valueOf(name.firstOffset()));
    return metadata;
  }

  /** What is known after the last. */
  static Map<String, String> atEnd(FileName name, long nextOffset, long count) {
    Map<String, String> metadata = atBegin(name);
    metadata.put(PREFIX + "nextOffset", String.valueOf(nextOffset));
    metadata.put(PREFIX + "count", String.valueOf(count));
    return metadata;
  }
}
