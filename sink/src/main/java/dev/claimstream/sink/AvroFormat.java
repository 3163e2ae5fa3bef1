package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Schemas;
import dev.claimstream.schemas.Topics;
import dev.claimstream.schemas.TrustedRecords;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Avro's object container file, with the schema of the topic in front. Blocks are compressed with
 * deflate, the one codec that every reader of Avro must know.
 */
final class AvroFormat implements FileFormat {

  private static final int DEFLATE_LEVEL = 6;
  private static final int BLOCK_BYTES = 1 << 16;
  private static final int SYNC_BYTES = 16;

  static {
    TrustedRecords.declare();
  }

  @Override
  public String extension() {
    return "avro";
  }

  @Override
  public RecordWriter begin(FileName name, OutputStream out) throws IOException {
    Schema schema = Schemas.ofTopic(Topics.ENRICHED);
    var file = new DataFileWriter<EnrichedParagraph>(new SpecificDatumWriter<>(schema, model()));
    file.setCodec(CodecFactory.deflateCodec(DEFLATE_LEVEL));
    file.setSyncInterval(BLOCK_BYTES);
    FileMetadata.atBegin(name).forEach(file::setMeta);
    file.create(schema, new Unclosed(out), syncMarker(name));
    return new RecordWriter() {

      @Override
      public void write(EnrichedParagraph paragraph) throws IOException {
        file.append(paragraph);
      }

      @Override
      public void finish(long nextOffset, long count) throws IOException {
        file.close();
      }
    };
  }

  /** Avro wants one that is unlikely to be in the data; a random one would differ each time. */
  private static byte[] syncMarker(FileName name) {
    return Arrays.copyOf(HashingOutput.digest(name.with("avro")), SYNC_BYTES);
  }

  @Override
  public RecordReader read(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BLOCK_BYTES);
    DataFileStream<EnrichedParagraph> file;
    try {
      file = new DataFileStream<>(in, new SpecificDatumReader<>(EnrichedParagraph.class));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw damaged(e);
    }
    return new RecordReader() {

      @Override
      public Optional<EnrichedParagraph> next() throws IOException {
        try {
          return file.hasNext() ? Optional.of(file.next()) : Optional.empty();
        } catch (RuntimeException e) { // whatever a decoder comes upon in damaged bytes
          throw damaged(e);
        }
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }

  private static IOException damaged(Exception why) {
    return new IOException("not a whole Avro file", why);
  }

  private static SpecificData model() {
    return SpecificData.getForClass(EnrichedParagraph.class);
  }
}
