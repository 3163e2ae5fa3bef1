package dev.claimstream.tagger.entity;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of the name model: gzip around a number that marks the format, then for each stage the
 * transitions, the number of features, their hashes in ascending order, and the weights tag by tag.
 */
final class NameModelFile {

  static final String NAME = "names.model.gz";

  private static final int FORMAT = 0x636c6d31;
  private static final int MOST_FEATURES = 4_000_000;

  private NameModelFile() {}

  static NameModel read(byte[] file, IntTable clusters) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16))) {
      if (in.readInt() != FORMAT) {
        throw new IllegalStateException("not a name model of this version: " + NAME);
      }
      NameStage first = readStage(in).toStage();
      NameStage second = readStage(in).toStage();
      return new NameModel(clusters, first, second);
    } catch (IOException e) {
      throw new IllegalStateException("name model cannot be read: " + NAME, e);
    }
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
    ByteBuffer.wrap(in.readNBytes(count * 4)).asIntBuffer().get(features);
    short[] weights = new short[count * Tag.COUNT];
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      byte[] column = in.readNBytes(count * 2);
      for (int f = 0; f < count; f++) {
        weights[f * Tag.COUNT + tag] = (short) ((column[f] << 8) | (column[count + f] & 0xff));
      }
    }
    return new StageData(transitions, features, weights);
  }

  private static void writeStage(DataOutputStream out, StageData stage) throws IOException {
    for (int transition : stage.transitions) {
      out.writeInt(transition);
    }
    int count = stage.features.length;
    out.writeInt(count);
    for (int feature : stage.features) {
      out.writeInt(feature);
    }
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      byte[] column = new byte[count * 2];
      for (int f = 0; f < count; f++) {
        short weight = stage.weights[f * Tag.COUNT + tag];
        column[f] = (byte) (weight >> 8);
        column[count + f] = (byte) weight;
      }
      out.write(column);
    }
  }
}
