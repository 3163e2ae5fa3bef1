package dev.claimstream.schemas;

import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Refuses text that UTF-8 cannot carry. Java's encoder turns half of a surrogate pair into {@code
 * ?} without a word, and then the text would not be what its spans were counted in.
 */
final class WholeTextWriter<T> extends SpecificDatumWriter<T> {

  WholeTextWriter(Class<T> type) {
    super(type);
  }

  @Override
  protected void writeString(Schema schema, Object datum, Encoder out) throws IOException {
    if (datum instanceof String text) {
      requireWhole(text);
    }
    super.writeString(schema, datum, out);
  }

  private static void requireWhole(String text) {
    boolean afterHigh = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowSurrogate(c) != afterHigh) {
        throw halved(afterHigh ? i - 1 : i);
      }
      afterHigh = Character.isHighSurrogate(c);
    }
    if (afterHigh) {
      throw halved(text.length() - 1);
    }
  }

  private static AvroRuntimeException halved(int position) {
    return new AvroRuntimeException("half a surrogate pair at position " + position + " of a text");
  }
}
