package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.ClaimKind;
import java.util.List;
import java.util.Optional;

/** A turn of a transcript: "Smith: I never met him." — "Q: Did you meet him?" */
final class LabelRule implements ClaimRule {

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    int colon = colon(p);
    if (colon < 0 || p.kind() != ArticleText.Kind.BODY) {
      return;
    }
    int first = Clauses.trimLeft(p, colon + 1, p.size());
    if (p.isQuoteMark(first)) {
      return;
    }
    int end = Clauses.trimRight(p, first, p.size());
    if (p.words(first, end) < 2) {
      return;
    }
    TokenRange content = new TokenRange(first, end);
    boolean question = DialogueDashRule.isQuestion(p);
    r.speak(content);
    r.add(
        new Draft(
            question ? ClaimKind.QUESTION : ClaimKind.DIRECT,
            List.of(content),
            Optional.empty(),
            Optional.of(new TokenRange(0, colon)),
            Rule.LABEL));
  }

  /** The colon behind a name, or behind Q or A, at the start of a paragraph; -1 for none. */
  private static int colon(Passage p) {
    for (int i = 1; i < Math.min(p.size() - 2, 6); i++) {
      if (p.is(i, ":")) {
        boolean letter = i == 1 && (p.is(0, "q") || p.is(0, "a"));
        boolean name = p.mention(0).isPresent() && p.sameMention(0, i - 1);
        return letter || name ? i : -1;
      }
      if (p.pos(i).isVerb() && p.mention(i).isEmpty()) {
        return -1;
      }
    }
    return -1;
  }
}
