package dev.claimstream.sink;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What is done to the bytes of a text file. None puts a time or a name into the file. */
enum Compression {
  NONE("") {
    @Override
    OutputStream compress(OutputStream out) {
      return out;
    }

    @Override
    InputStream decompress(InputStream in) {
      return in;
    }
  },
  GZIP(".gz") {
    @Override
    OutputStream compress(OutputStream out) throws IOException {
      return new GZIPOutputStream(out, BUFFER);
    }

    @Override
    InputStream decompress(InputStream in) throws IOException {
      return new GZIPInputStream(in, BUFFER);
    }
  },
  ZSTD(".zst") {
    @Override
    OutputStream compress(OutputStream out) throws IOException {
      return new ZstdOutputStream(out, ZSTD_LEVEL).setChecksum(true);
    }

    @Override
    InputStream decompress(InputStream in) throws IOException {
      return new ZstdInputStream(in);
    }
  };

  /** Zstandard's own default. */
  static final int ZSTD_LEVEL = 3;

  private static final int BUFFER = 1 << 16;

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** What it adds to a file's name. */
  String ending() {
    return ending;
  }

  abstract OutputStream compress(OutputStream out) throws IOException;

  abstract InputStream decompress(InputStream in) throws IOException;
}
