package dev.claimstream.sink;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One JSON object a line, as {@link PlainJson} writes it, each line ended by a newline. */
record NdjsonFormat(Compression compression) implements FileFormat {

  @Override
  public String extension() {
    return "ndjson" + compression.ending();
  }

  @Override
  public RecordWriter begin(FileName name, OutputStream out) throws IOException {
    OutputStream compressed = compression.compress(new Unclosed(out));
    JsonGenerator json = PlainJson.generator(compressed);
    return new RecordWriter() {

      @Override
      public void write(EnrichedParagraph paragraph) throws IOException {
        PlainJson.write(paragraph, json);
        json.writeRaw('\n');
        json.flush();
      }

      @Override
      public void finish(long nextOffset, long count) throws IOException {
        json.close();
        compressed.close();
      }
    };
  }

  @Override
  public RecordReader read(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return PlainJsonReader.open(compression.decompress(in));
    } catch (IOException e) {
      in.close();
      throw new IOException("not a whole " + extension() + " file", e);
    }
  }
}
