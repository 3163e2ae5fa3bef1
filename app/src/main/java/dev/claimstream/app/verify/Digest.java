package dev.claimstream.app.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The first 16 bytes of a SHA-256: what is kept of a record instead of the record.
 *
 * @param high the first eight
 * @param low the others
 */
record Digest(long high, long low) {

  private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Digest::sha256);

  static Digest of(byte[] bytes) {
    return ended(SHA256.get(), bytes);
  }

  /** Of several texts; no other texts together give the same bytes. */
  static Digest of(String... texts) {
    MessageDigest hash = SHA256.get();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
      hash.update(bytes);
    }
    return ended(hash, new byte[0]);
  }

  /** Of the same thing for the n-th time. */
  Digest again(int times) {
    var bytes = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES);
    return of(bytes.putLong(high).putLong(low).putInt(times).array());
  }

  private static Digest ended(MessageDigest hash, byte[] last) {
    ByteBuffer bytes = ByteBuffer.wrap(hash.digest(last));
    return new Digest(bytes.getLong(), bytes.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
