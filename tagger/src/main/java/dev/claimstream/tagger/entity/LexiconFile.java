package dev.claimstream.tagger.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A lexicon beside this class: one entry a line, {@code #} begins a comment line. An entry may have
 * a value behind {@code " : "}.
 */
final class LexiconFile {

  private static final String SEPARATOR = " : ";

  private final String name;
  private final String text;

  LexiconFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** Reads a resource and adds its bytes to the digest. */
  static LexiconFile read(String name, MessageDigest digest) {
    return new LexiconFile(name, new String(bytes(name, digest), StandardCharsets.UTF_8));
  }

  /** The bytes of a resource, which are added to the digest. */
  static byte[] bytes(String name, MessageDigest digest) {
    byte[] bytes = bytes(name);
    digest.update(bytes);
    return bytes;
  }

  static byte[] bytes(String name) {
    try (InputStream in = LexiconFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("lexicon is missing: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon cannot be read: " + name, e);
    }
  }

  void entries(Consumer<String> each) {
    lines(
        (line, number) -> {
          if (line.contains(SEPARATOR)) {
            throw malformed(number, "an entry without a value", line);
          }
          each.accept(line);
        });
  }

  void pairs(BiConsumer<String, String> each) {
    lines(
        (line, number) -> {
          int at = line.indexOf(SEPARATOR);
          if (at <= 0 || at + SEPARATOR.length() >= line.length()) {
            throw malformed(number, "\"entry : value\"", line);
          }
          try {
            each.accept(line.substring(0, at), line.substring(at + SEPARATOR.length()));
          } catch (IllegalArgumentException e) {
            throw malformed(number, String.valueOf(e.getMessage()), line);
          }
        });
  }

  /** Values parted by " | ". */
  void lists(BiConsumer<String, List<String>> each) {
    pairs((key, value) -> each.accept(key, Arrays.asList(value.split(" \\| ", -1))));
  }

  private void lines(BiConsumer<String, Integer> each) {
    int number = 0;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      number++;
      if (to > from && text.charAt(from) != '#') {
        String line = text.substring(from, to);
        if (!line.strip().equals(line)) {
          throw malformed(number, "no space at the ends", line);
        }
        each.accept(line, number);
      }
      from = to + 1;
    }
  }

  private IllegalStateException malformed(int line, String expected, String found) {
    return new IllegalStateException(
        "lexicon " + name + ", line " + line + ": expected " + expected + ", found: " + found);
  }
}
