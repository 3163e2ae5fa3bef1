package dev.claimstream.tagger.text;

import dev.claimstream.tagger.Span;
import java.util.List;

/**
 * A sentence of a paragraph.
 *
 * @param first index in the paragraph's tokens of the sentence's first
 * @param tokens never empty
 */
public record Sentence(int first, List<Token> tokens) {

  public int start() {
    return tokens.get(0).start();
  }

  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  public Span span() {
    return new Span(start(), end());
  }

  /** Index in the paragraph's tokens behind the sentence's last. */
  public int limit() {
    return first + tokens.size();
  }
}
