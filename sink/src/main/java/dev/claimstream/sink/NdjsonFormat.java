package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.claimstream.schemas.EnrichedParagraph;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
      return new Lines(
          new BufferedReader(new InputStreamReader(compression.decompress(in), UTF_8)));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private record Lines(BufferedReader lines) implements RecordReader {

    @Override
    public Optional<EnrichedParagraph> next() throws IOException {
      @Nullable String line = lines.readLine();
      return line == null ? Optional.empty() : Optional.of(PlainJsonReader.read(line));
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
