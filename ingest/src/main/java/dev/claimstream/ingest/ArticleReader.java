package dev.claimstream.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads articles from files and streams. What cannot be used becomes a {@link Reading.Refused} with
 * its place and the reason, and the rest is read on; nothing is thrown for bad input.
 */
public final class ArticleReader {

  private static final int SNIFFED_BYTES = 4096;

  private final ReaderConfig config;
  private final TextArticles text;
  private final NdjsonArticles ndjson;

  public ArticleReader(ReaderConfig config) {
    this.config = config;
    this.text = new TextArticles(config);
    this.ndjson = new NdjsonArticles(config);
  }

  /**
   * Hands over every article of a file in order, each before the next one is read. Of a folder
   * {@link InputFiles} knows the files.
   */
  public void read(Path file, Consumer<Reading> readings) {
    try (InputStream in = Files.newInputStream(file)) {
      read(file.toString(), in, readings);
    } catch (NoSuchFileException e) {
      readings.accept(new Unusable("no such file").at(file.toString(), Content.NONE));
    } catch (AccessDeniedException e) {
      readings.accept(new Unusable("no permission to read it").at(file.toString(), Content.NONE));
    } catch (IOException e) {
      readings.accept(unreadable(file.toString(), e));
    }
  }

  /**
   * Hands over every article of a stream, which is left open.
   *
   * @param name what to call the stream in messages; in automatic format its extension counts
   */
  public void read(String name, InputStream in, Consumer<Reading> readings) {
    var buffered = new BufferedInputStream(in);
    try {
      if (format(name, buffered) == Format.NDJSON) {
        ndjson.read(name, buffered, readings);
      } else {
        text.read(name, buffered, readings);
      }
    } catch (IOException e) {
      readings.accept(unreadable(name, e));
    }
  }

  private Format format(String name, BufferedInputStream in) throws IOException {
    if (config.format() != Format.AUTO) {
      return config.format();
    }
    Format byName = Format.ofName(name);
    return byName == Format.AUTO ? sniff(in) : byName;
  }

  /** NDJSON when the first character that is not white space is a brace. */
  private static Format sniff(BufferedInputStream in) throws IOException {
    in.mark(SNIFFED_BYTES);
    Format format = Format.TEXT;
    for (int i = 0; i < SNIFFED_BYTES; i++) {
      int b = in.read();
      boolean passedOver = (b > 0 && b <= ' ') || b == 0xEF || b == 0xBB || b == 0xBF;
      if (!passedOver) {
        format = b == '{' ? Format.NDJSON : Format.TEXT;
        break;
      }
    }
    in.reset();
    return format;
  }

  private static Reading unreadable(String name, IOException e) {
    return new Unusable("cannot be read: " + e).at(name, Content.NONE);
  }
}
