package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A turn of a transcript: "Smith: I never met him." — "Q: Did you meet him?" */
final class LabelRule implements ClaimRule {

  /** Q and A, and whoever asks or is asked in an interview, a hearing or a call. */
  private static final Set<String> ROLES =
      Set.of(
          "q",
          "a",
          "interviewer",
          "interviewee",
          "reporter",
          "journalist",
          "moderator",
          "host",
          "presenter",
          "caller",
          "dispatcher",
          "operator",
          "judge",
          "prosecutor",
          "defendant",
          "witness",
          "detective",
          "officer");

  /** Capitals before a colon that are nobody's initials. */
  private static final Set<String> NO_INITIALS =
      Set.of("ps", "nb", "re", "tv", "pr", "hq", "vs", "faq", "ap", "uk", "us", "eu", "un");

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

  /** Whether a paragraph begins with who speaks and a colon. */
  static boolean isLabelled(Passage p) {
    return colon(p) >= 0;
  }

  /**
   * The colon behind a name, a role, initials, or behind Q or A, at the start of a paragraph; -1
   * for none.
   */
  private static int colon(Passage p) {
    for (int i = 1; i < Math.min(p.size() - 2, 6); i++) {
      if (p.is(i, ":")) {
        boolean word = i == 1 && (ROLES.contains(p.lower(0)) || isInitials(p));
        boolean name = p.mention(0).isPresent() && p.sameMention(0, i - 1);
        return word || name ? i : -1;
      }
      if (p.pos(i).isVerb() && p.mention(i).isEmpty()) {
        return -1;
      }
    }
    return -1;
  }

  /** "UB:" for Una Berg; not "UK:". */
  private static boolean isInitials(Passage p) {
    String text = p.token(0).text();
    boolean capitals = text.chars().allMatch(Character::isUpperCase);
    boolean place = p.mention(0).filter(m -> m.kind() == EntityKind.LOCATION).isPresent();
    return capitals
        && (text.length() == 2 || text.length() == 3)
        && !place
        && !NO_INITIALS.contains(p.lower(0));
  }
}
