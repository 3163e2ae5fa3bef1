package dev.claimstream.tagger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One example of how the tagger reads news.
 *
 * @param line where it begins in its file, from 1
 * @param sentence what it shows
 * @param paragraphs the text of the article
 * @param claims the claims in it, in the order of the text
 */
record Example(
    Path file, int line, String sentence, List<String> paragraphs, List<ClaimLine> claims) {

  private static final String HEADING = "## ";
  private static final String CLAIM = "=> ";
  private static final String NO_CLAIM = "=> nothing";

  Example {
    paragraphs = List.copyOf(paragraphs);
    claims = List.copyOf(claims);
  }

  String where() {
    return file.getFileName() + ":" + line;
  }

  /**
   * The examples of a file; what stands before the first heading explains the file.
   *
   * @throws IllegalStateException when an example is malformed
   */
  static List<Example> read(Path file) {
    List<Example> examples = new ArrayList<>();
    Optional<Builder> open = Optional.empty();
    int number = 0;
    for (String line : TestFiles.text(file).lines().toList()) {
      number++;
      if (line.startsWith(HEADING)) {
        open.ifPresent(b -> examples.add(b.build()));
        open = Optional.of(new Builder(file, number, line.substring(HEADING.length())));
      } else if (!line.isBlank()) {
        open.ifPresent(b -> b.add(line));
      }
    }
    open.ifPresent(b -> examples.add(b.build()));
    return examples;
  }

  private static final class Builder {

    private final Path file;
    private final int line;
    private final String sentence;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<ClaimLine> claims = new ArrayList<>();
    private boolean nothing;

    Builder(Path file, int line, String sentence) {
      this.file = file;
      this.line = line;
      this.sentence = sentence;
    }

    void add(String text) {
      boolean answered = nothing || !claims.isEmpty();
      if (text.equals(NO_CLAIM)) {
        require(!answered, "'nothing' beside claims");
        nothing = true;
      } else if (text.startsWith(CLAIM)) {
        require(!nothing, "claims beside 'nothing'");
        claims.add(claim(text.substring(CLAIM.length())));
      } else {
        require(!answered, "text behind the claims: '" + text + "'");
        paragraphs.add(text);
      }
    }

    private ClaimLine claim(String text) {
      try {
        return ClaimLine.parse(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(file + ":" + line + ": " + e.getMessage(), e);
      }
    }

    Example build() {
      require(!paragraphs.isEmpty(), "no text");
      require(nothing || !claims.isEmpty(), "no claims; write '" + NO_CLAIM + "' if it has none");
      return new Example(file, line, sentence, paragraphs, claims);
    }

    private void require(boolean holds, String otherwise) {
      if (!holds) {
        throw new IllegalStateException(file + ":" + line + ": " + otherwise);
      }
    }
  }
}
