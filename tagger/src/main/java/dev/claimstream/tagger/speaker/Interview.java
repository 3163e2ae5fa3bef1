package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.claim.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an article is an interview, and with whom: paragraphs that ask and name nobody are the
 * interviewer's, and what follows them is said by the person whom the opening presents.
 */
final class Interview {

  /** So many questions make an interview. */
  private static final int QUESTIONS = 3;

  /** So many paragraphs present the person. */
  private static final int OPENING = 4;

  private static final int PRESENTED = 3;

  private static final Set<String> MEETS =
      Set.of(
          "met",
          "meets",
          "spoke",
          "speaks",
          "talked",
          "talks",
          "interviewed",
          "interviews",
          "asked",
          "asks",
          "sat",
          "visited",
          "visits",
          "reports");

  private final boolean[] asks;
  private final boolean is;
  private final Optional<Integer> person;

  private Interview(boolean[] asks, int questions, Optional<Integer> person) {
    this.asks = asks;
    this.is = questions >= QUESTIONS;
    this.person = person;
  }

  static Interview of(List<Passage> passages, List<List<Draft>> drafts, Discourse discourse) {
    boolean[] asks = new boolean[passages.size()];
    int questions = 0;
    for (int p = 0; p < passages.size(); p++) {
      asks[p] = asks(passages.get(p), drafts.get(p));
      questions += asks[p] ? 1 : 0;
    }
    return new Interview(asks, questions, mostProminent(passages, discourse));
  }

  /** A paragraph of the writer's that is nothing but a question. */
  private static boolean asks(Passage p, List<Draft> drafts) {
    if (p.kind() == ArticleText.Kind.HEADLINE || p.isBlank()) {
      return false;
    }
    boolean question =
        drafts.stream().anyMatch(d -> d.kind() == ClaimKind.QUESTION && d.first() <= 3);
    int last = p.size() - 1;
    boolean bare =
        p.lower(last).equals("?")
            && !p.beginsWithQuotation()
            && drafts.stream().noneMatch(Interview::isSpeech);
    return question || bare;
  }

  private static boolean isSpeech(Draft draft) {
    return draft.kind() == ClaimKind.DIRECT || draft.kind() == ClaimKind.MIXED;
  }

  /** Whom the writer names most: people name others when they answer, not themselves. */
  private static Optional<Integer> mostProminent(List<Passage> passages, Discourse discourse) {
    Map<Integer, Integer> weights = new HashMap<>();
    Optional<Integer> best = Optional.empty();
    int most = 0;
    for (Cast.Appearance a : discourse.cast().appearances()) {
      int paragraph = a.place().paragraph();
      if (discourse.cast().isPerson(a.entity())
          && discourse.isNarrated(a)
          && !isInterviewer(passages.get(paragraph), a)) {
        int presented = paragraph < OPENING ? PRESENTED : 0;
        int before = weights.getOrDefault(a.entity(), presented);
        weights.put(a.entity(), before + 1);
        if (before + 1 > most) {
          most = before + 1;
          best = Optional.of(a.entity());
        }
      }
    }
    return best;
  }

  /** "Rafael Pontes met her", "by Rafael Pontes". */
  private static boolean isInterviewer(Passage p, Cast.Appearance a) {
    int first = Tokens.at(p, a.place().offset());
    int limit = Tokens.at(p, a.end());
    return MEETS.contains(p.lower(limit)) || p.lower(first - 1).equals("by");
  }

  /** The person interviewed; nobody when the article is no interview. */
  Optional<Integer> person() {
    return is ? person : Optional.empty();
  }

  /** Whom the opening presents, if it presents anybody. */
  Optional<Integer> presented() {
    return person;
  }

  /** Whether a paragraph is the interviewer's question. */
  boolean isQuestion(int paragraph) {
    return paragraph >= 0 && asks[paragraph];
  }
}
