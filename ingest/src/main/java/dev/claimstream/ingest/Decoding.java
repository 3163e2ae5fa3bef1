package dev.claimstream.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Bytes to text, without repairing anything. */
final class Decoding {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Decoding() {}

  /** The text of the bytes, without a byte order mark. */
  static String decode(byte[] bytes, Charset encoding) throws Unusable {
    if (isByteOriented(encoding)) {
      refuseZeroBytes(bytes, encoding);
    }
    CharsetDecoder decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw new Unusable(
          "not "
              + encoding
              + ": malformed at byte "
              + in.position()
              + "; expected "
              + encoding
              + ", --encoding names another");
    }
    String text = out.flip().toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Whether a zero byte cannot be part of a character. */
  static boolean isByteOriented(Charset encoding) {
    return !encoding.name().startsWith("UTF-16") && !encoding.name().startsWith("UTF-32");
  }

  private static void refuseZeroBytes(byte[] bytes, Charset encoding) throws Unusable {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        boolean utf16 = bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xFE;
        throw new Unusable(
            utf16
                ? "not " + encoding + ": it looks like UTF-16, give --encoding UTF-16"
                : "binary: a zero byte at byte " + i + "; expected " + encoding + " text");
      }
    }
  }
}
