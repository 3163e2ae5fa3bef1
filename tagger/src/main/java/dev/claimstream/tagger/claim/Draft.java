package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ClaimKind;
import java.util.List;
import java.util.Optional;

/**
 * A claim before its speaker is known. Ranges are token indices of one passage.
 *
 * @param content in the order of the text, never empty
 * @param source the words that name who speaks
 */
public record Draft(
    ClaimKind kind,
    List<TokenRange> content,
    Optional<CueWords> cue,
    Optional<TokenRange> source,
    Rule rule) {

  public Draft {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a draft without content, by rule " + rule);
    }
  }

  public int first() {
    return content.get(0).first();
  }

  public int limit() {
    return content.get(content.size() - 1).limit();
  }

  boolean contentContains(int token) {
    return content.stream().anyMatch(r -> r.contains(token));
  }
}
