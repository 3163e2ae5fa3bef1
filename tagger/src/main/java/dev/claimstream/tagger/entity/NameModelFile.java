package dev.claimstream.tagger.entity;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of the name model: gzip around a number that marks the format, then for each stage the
 * transitions, the number of features, their hashes in ascending order, and their packed weights.
 */
final class NameModelFile {

  static final String NAME = "names.model.gz";

  private static final int FORMAT = 0x636c6d32;
  private static final int MOST_FEATURES = 4_000_000;
  private static final int TRAILER_BYTES = 8;

  private NameModelFile() {}

  /** Both stages of a model. */
  record Stages(NameStage first, NameStage second) {}

  static Stages read(byte[] file) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16))) {
      if (in.readInt() != FORMAT) {
        throw new IllegalStateException("not a name model of this version: " + NAME);
      }
      StageData first = readStage(in);
      StageData second = readStage(in);
      if (in.read() >= 0) { // at the end gzip's checksum is compared
        throw new IllegalStateException("name model has more than two stages: " + NAME);
      }
      return new Stages(first.toStage(), second.toStage());
    } catch (IOException e) {
      throw new IllegalStateException("name model cannot be read: " + NAME, e);
    }
  }

  /** What tells one model from another: gzip's own checksum and length of the content, 8 bytes. */
  static byte[] checksum(byte[] file) {
    return Arrays.copyOfRange(file, file.length - TRAILER_BYTES, file.length);
  }

  static void write(OutputStream out, StageData first, StageData second) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
      data.writeInt(FORMAT);
      writeStage(data, first);
      writeStage(data, second);
    }
  }

  private static StageData readStage(DataInputStream in) throws IOException {
    int[] transitions = new int[Tag.COUNT * Tag.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readInt();
    }
    int count = in.readInt();
    if (count < 0 || count > MOST_FEATURES) {
      throw new IllegalStateException("name model: number of features " + count);
    }
    int[] features = new int[count];
    bytes(in, count * Integer.BYTES).asIntBuffer().get(features);
    long[] rows = new long[count * Weights.LONGS];
    bytes(in, rows.length * Long.BYTES).asLongBuffer().get(rows);
    return new StageData(transitions, features, rows);
  }

  private static ByteBuffer bytes(DataInputStream in, int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private static void writeStage(DataOutputStream out, StageData stage) throws IOException {
    for (int transition : stage.transitions) {
      out.writeInt(transition);
    }
    out.writeInt(stage.features.length);
    for (int feature : stage.features) {
      out.writeInt(feature);
    }
    for (long row : stage.rows) {
      out.writeLong(row);
    }
  }
}
