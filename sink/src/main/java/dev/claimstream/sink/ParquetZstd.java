package dev.claimstream.sink;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputDecompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Zstandard for Parquet's pages; the codecs that come with Parquet need Hadoop. */
final class ParquetZstd
    implements CompressionCodecFactory, BytesInputCompressor, BytesInputDecompressor {

  @Override
  public CompressionCodecName getCodecName() {
    return CompressionCodecName.ZSTD;
  }

  @Override
  public BytesInput compress(BytesInput bytes) throws IOException {
    return BytesInput.from(
        Zstd.compress(bytes.toInputStream().readAllBytes(), Compression.ZSTD_LEVEL));
  }

  @Override
  public BytesInput decompress(BytesInput bytes, int decompressedSize) throws IOException {
    return BytesInput.from(decompress(bytes.toInputStream().readAllBytes(), decompressedSize));
  }

  @Override
  public void decompress(ByteBuffer in, int compressedSize, ByteBuffer out, int decompressedSize)
      throws IOException {
    byte[] compressed = new byte[compressedSize];
    in.get(compressed);
    out.put(decompress(compressed, decompressedSize));
  }

  private static byte[] decompress(byte[] bytes, int size) throws IOException {
    try {
      return Zstd.decompress(bytes, size);
    } catch (ZstdException e) {
      throw new IOException("a page can't be decompressed: " + e.getMessage(), e);
    }
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return requireZstd(codec);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return requireZstd(codec);
  }

  private ParquetZstd requireZstd(CompressionCodecName codec) {
    if (codec != CompressionCodecName.ZSTD) {
      throw new UnsupportedOperationException("no file of the sink is compressed with " + codec);
    }
    return this;
  }

  @Override
  public void release() {
    // holds nothing
  }
}
