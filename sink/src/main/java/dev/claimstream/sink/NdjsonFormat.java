package dev.claimstream.sink;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** One JSON object a line, as {@link PlainJson} writes it, each line ended by a newline. */
final class NdjsonFormat implements FileFormat {

  @Override
  public String extension() {
    return "ndjson";
  }

  @Override
  public RecordWriter begin(OutputStream out) throws IOException {
    JsonGenerator json = PlainJson.generator(out);
    return new RecordWriter() {

      @Override
      public void write(EnrichedParagraph paragraph) throws IOException {
        PlainJson.write(paragraph, json);
        json.writeRaw('\n');
        json.flush();
      }

      @Override
      public void finish() throws IOException {
        json.close();
      }
    };
  }

  @Override
  public RecordReader read(Path file) throws IOException {
    return PlainJsonReader.open(file);
  }
}
