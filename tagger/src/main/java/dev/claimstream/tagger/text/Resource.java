package dev.claimstream.tagger.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A commented text resource beside a class: {@code #} begins a comment, blank lines say nothing.
 */
public final class Resource {

  /** A line that says something, and where it stands, for messages. */
  public record Line(String text, String where) {

    /** The line's words, parted by white space. */
    public String[] words() {
      return text.split("\\s+");
    }

    public IllegalStateException malformed(String why) {
      return new IllegalStateException(where + ": " + why + ": '" + text + "'");
    }
  }

  private Resource() {}

  /**
   * All of a resource.
   *
   * @throws IllegalStateException when there is no such resource
   */
  public static byte[] bytes(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
    }
  }

  /**
   * The lines of a resource.
   *
   * @throws IllegalStateException when there is no such resource
   */
  public static List<Line> lines(Class<?> beside, String name) {
    List<Line> lines = new ArrayList<>();
    String all = new String(bytes(beside, name), StandardCharsets.UTF_8);
    int number = 0;
    for (String line : all.split("\n", -1)) {
      number++;
      int comment = line.indexOf('#');
      String text = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (!text.isEmpty()) {
        lines.add(new Line(text, name + ":" + number));
      }
    }
    return lines;
  }
}
