package dev.claimstream.tagger.eval;

import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.Speaker.How;
import java.util.List;
import java.util.Optional;

/**
 * A claim as it is compared, whoever found it. All spans count in one text.
 *
 * @param lemma what the cue is counted under; empty without a cue
 * @param speakers names of who speaks, of which one will do: none when nobody is named, empty when
 *     nothing is said of it
 * @param how by what evidence the tagger found the speaker
 * @param optional whether it may be found or missed without counting
 */
public record ScoredClaim(
    ClaimKind kind,
    List<Span> content,
    Optional<Span> source,
    String lemma,
    Optional<List<String>> speakers,
    Optional<How> how,
    boolean optional) {

  public ScoredClaim {
    content = List.copyOf(content);
  }

  /** The words of the content, on one line. */
  String words(String text) {
    StringBuilder words = new StringBuilder();
    for (Span piece : content) {
      words.append(words.isEmpty() ? "" : " [...] ").append(piece.in(text));
    }
    return words.toString().replaceAll("\\s+", " ");
  }

  /** What speaker it gives, for people. */
  String who() {
    return speakers.filter(s -> !s.isEmpty()).map(s -> String.join(" & ", s)).orElse("nobody");
  }
}
