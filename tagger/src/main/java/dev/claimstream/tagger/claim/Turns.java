package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The turns of an interview whose questions are paragraphs of their own. Its answers stand in
 * quotation marks, or in nothing: then they tell of the one who answers, and an article that
 * explains by questions and answers is none.
 */
final class Turns {

  /** What a paragraph of an interview is, beside what its marks say. */
  enum Turn {
    NONE,
    QUESTION,
    ANSWER
  }

  /** So many questions make an interview. */
  private static final int QUESTIONS = 3;

  private static final int LONGEST_QUESTION = 60;

  private final List<Passage> passages;
  private final List<Turn> turns;

  private Turns(List<Passage> passages) {
    this.passages = passages;
    this.turns = new ArrayList<>(Collections.nCopies(passages.size(), Turn.NONE));
  }

  /** As many turns as there are passages. */
  static List<Turn> of(List<Passage> article) {
    var turns = new Turns(article);
    turns.find();
    return turns.turns;
  }

  private void find() {
    List<Integer> quoted = new ArrayList<>();
    List<Integer> unmarked = new ArrayList<>();
    int personal = 0;
    for (int q = 0; q + 1 < passages.size(); q++) {
      if (asks(q) && passages.get(q + 1).beginsWithQuotation()) {
        quoted.add(q);
      } else if (asks(q) && isUnmarked(q + 1)) {
        unmarked.add(q);
        personal += isPersonal(passages.get(q + 1)) ? 1 : 0;
      }
    }
    if (quoted.size() >= QUESTIONS) {
      quoted.forEach(q -> turns.set(q, Turn.QUESTION));
    } else if (unmarked.size() >= QUESTIONS && personal * 2 >= unmarked.size()) {
      unmarked.forEach(this::question);
    }
  }

  private void question(int q) {
    turns.set(q, Turn.QUESTION);
    turns.set(q + 1, Turn.ANSWER);
    boolean last = passages.size() == q + 2;
    for (int p = q + 2; !last && p < passages.size(); p++) {
      last = asks(p) || !isUnmarked(p) || !isPersonal(passages.get(p));
      if (!last) {
        turns.set(p, Turn.ANSWER);
      }
    }
  }

  private boolean asks(int at) {
    Passage p = passages.get(at);
    return isUnmarked(at)
        && !tells(p)
        && p.is(p.size() - 1, "?")
        && p.words(0, p.size()) <= LONGEST_QUESTION
        && DialogueDashRule.isQuestion(p);
  }

  /** "She has a daughter. What did the girl hear?": the writer's own, and no question to her. */
  private static boolean tells(Passage p) {
    return switch (p.lower(0)) {
      case "he", "she", "they", "his", "her", "their" -> true;
      default -> false;
    };
  }

  private boolean isUnmarked(int at) {
    Passage p = passages.get(at);
    return p.kind() == ArticleText.Kind.BODY
        && !p.isBlank()
        && !p.beginsWithQuotation()
        && !p.isDash(0)
        && !LabelRule.isLabelled(p)
        && p.mention(0).filter(m -> m.kind() == EntityKind.PERSON).isEmpty();
  }

  /** "I", "my": outside of what it quotes. */
  private static boolean isPersonal(Passage p) {
    for (int i = 0; i < p.size(); i++) {
      boolean self =
          switch (p.lower(i)) {
            case "i", "me", "my", "myself" -> true;
            default -> false;
          };
      if (self && p.quotations().innermost(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
