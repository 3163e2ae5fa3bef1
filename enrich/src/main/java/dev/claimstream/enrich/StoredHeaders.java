package dev.claimstream.enrich;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record's headers as bytes: for each the length of its name, the name in UTF-8, the length of
 * its value (-1 when it has none), the value.
 */
final class StoredHeaders {

  private static final int NO_VALUE = -1;
  private static final byte[] EMPTY = {};

  private StoredHeaders() {}

  static byte[] encode(Headers headers) {
    Header[] all = headers.toArray();
    if (all.length == 0) {
      return EMPTY;
    }
    byte[][] names = new byte[all.length][];
    int length = 0;
    for (int i = 0; i < all.length; i++) {
      names[i] = all[i].key().getBytes(StandardCharsets.UTF_8);
      byte[] value = all[i].value();
      length += 2 * Integer.BYTES + names[i].length + (value == null ? 0 : value.length);
    }
    var out = ByteBuffer.allocate(length);
    for (int i = 0; i < all.length; i++) {
      out.putInt(names[i].length).put(names[i]);
      byte[] value = all[i].value();
      if (value == null) {
        out.putInt(NO_VALUE);
      } else {
        out.putInt(value.length).put(value);
      }
    }
    return out.array();
  }

  /** Takes headers one by one. */
  @FunctionalInterface
  interface Target {
    void add(String name, byte @Nullable [] value);
  }

  static void decode(byte[] encoded, Target target) {
    var in = ByteBuffer.wrap(encoded);
    while (in.hasRemaining()) {
      String name = new String(bytes(in, in.getInt()), StandardCharsets.UTF_8);
      int length = in.getInt();
      target.add(name, length == NO_VALUE ? null : bytes(in, length));
    }
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
