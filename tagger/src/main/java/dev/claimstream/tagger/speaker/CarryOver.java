package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the speaker of words that have no source of their own: whom the writer has just spoken of,
 * else who has just spoken.
 */
final class CarryOver {

  /** So many reports of nobody's in particular may stand behind speech that goes on. */
  private static final int REPORTS_BETWEEN = 3;

  private static final int LONGEST_QUESTION = 30;
  private static final int WORDS_BEFORE_SUBJECT = 3;

  private final Discourse discourse;
  private final Interview interview;
  private final PronounResolver pronouns;

  CarryOver(Discourse discourse, Interview interview, PronounResolver pronouns) {
    this.discourse = discourse;
    this.interview = interview;
    this.pronouns = pronouns;
  }

  Optional<Speaker> resolve(Draft draft, int paragraph) {
    Passage p = discourse.passage(paragraph);
    if (p.kind() == ArticleText.Kind.HEADLINE) {
      return interviewed();
    }
    Optional<Speaker> beside =
        beside(draft, p).filter(s -> s.entity().filter(e -> isNamedIn(draft, p, e)).isEmpty());
    if (beside.isPresent()) {
      return beside;
    }
    int offset = p.tokens().get(draft.first()).start();
    Optional<Discourse.Turn> last = lastSpeech();
    boolean answers = interview.isQuestion(paragraph - 1) && draft.first() <= 1;
    Optional<Integer> addressed =
        answers ? discourse.addressed(paragraph - 1) : Optional.<Integer>empty();
    if (addressed.isPresent()) {
      return addressed.map(e -> discourse.speaker(e, How.CARRIED_OVER));
    }
    if (answers && interviewed().isPresent()) {
      return interviewed();
    }
    if (answers && last.isEmpty()) {
      return interview.presented().map(e -> discourse.speaker(e, How.CARRIED_OVER));
    }
    Optional<Integer> introduced =
        introducedBefore(new Place(paragraph, offset), last).filter(e -> !isNamedIn(draft, p, e));
    if (introduced.isPresent()) {
      return introduced.map(e -> discourse.speaker(e, How.CARRIED_OVER));
    }
    boolean named =
        last.flatMap(t -> t.speaker().entity()).filter(e -> isNamedIn(draft, p, e)).isPresent();
    if (last.isPresent() && !named) {
      int gap = contentfulGap(last.get().paragraph(), paragraph);
      boolean speech = isSpeech(last.get()) || gap <= 1;
      if (speech && gap <= 3) {
        return Optional.of(discourse.again(last.get().speaker(), How.CARRIED_OVER));
      }
    }
    return interviewed();
  }

  /** People do not speak of themselves by name: "Bo exaggerates." */
  private boolean isNamedIn(Draft draft, Passage p, int entity) {
    List<String> names = List.of(discourse.cast().facts(entity).name().split(" "));
    for (int i = draft.first(); i < draft.limit(); i++) {
      boolean addressed = p.lower(i - 1).equals(",");
      if (!addressed && names.contains(p.tokens().get(i).text())) {
        return discourse.cast().isPerson(entity);
      }
    }
    return false;
  }

  private Optional<Speaker> interviewed() {
    return interview.person().map(e -> discourse.speaker(e, How.CARRIED_OVER));
  }

  private static boolean isSpeech(Discourse.Turn turn) {
    ClaimKind kind = turn.draft().kind();
    return kind == ClaimKind.DIRECT || kind == ClaimKind.MIXED;
  }

  /**
   * The turn that can go on: the last, unless a report of nobody's in particular stands behind
   * speech: "says Berg, and points out that the council praised him".
   */
  private Optional<Discourse.Turn> lastSpeech() {
    List<Discourse.Turn> turns = discourse.turns();
    for (int i = turns.size() - 1; i >= Math.max(0, turns.size() - REPORTS_BETWEEN); i--) {
      Discourse.Turn turn = turns.get(i);
      boolean person =
          turn.speaker().name().isPresent()
              || PronounResolver.isUnnamedPerson(turn.speaker())
              || turn.speaker().how() == How.COLLECTIVE;
      if (turn.draft().kind() != ClaimKind.QUESTION
          && (isSpeech(turn) || person)
          && !isInQuestion(turn)) {
        return Optional.of(turn);
      }
    }
    return discourse.lastTurn(false);
  }

  /** What the writer's question mentions is no answer: "What of those who call it a joke?". */
  private boolean isInQuestion(Discourse.Turn turn) {
    Passage p = discourse.passage(turn.paragraph());
    int i = turn.draft().limit();
    while (i < p.size() && p.pos(i) == Pos.MARK && !isStop(p, i)) {
      i++;
    }
    return turn.draft().kind() != ClaimKind.DIRECT && p.lower(i).equals("?");
  }

  /**
   * Who acts in the sentence that leads to the words ("She adds:", "He shrugs. “It is wet.”") or,
   * where the words open the paragraph, in the sentence behind them: "“I framed it.” She points".
   */
  private Optional<Speaker> beside(Draft draft, Passage p) {
    int before = sentenceBefore(p, draft.first());
    if (before >= 0) {
      return actor(p, before);
    }
    int paragraph = p.index();
    if (draft.first() <= 1 && paragraph > 0) {
      Optional<Speaker> leads = leads(discourse.passage(paragraph - 1));
      if (leads.isPresent()) {
        return leads;
      }
    }
    int behind = draft.limit();
    while (behind < p.size() && p.pos(behind) == Pos.MARK) {
      behind++;
    }
    return behind < p.size() && draft.first() <= 1 ? actor(p, behind) : Optional.empty();
  }

  /** Who acts in the paragraph before the words: "She adds:", "He wipes his hands." */
  private Optional<Speaker> leads(Passage earlier) {
    if (earlier.kind() != ArticleText.Kind.BODY || earlier.size() == 0) {
      return Optional.empty();
    }
    int last = earlier.size() - 1;
    if (earlier.lower(last).equals(":")) {
      return actor(earlier, sentenceStart(earlier, last));
    }
    Optional<Discourse.Turn> turn =
        discourse.lastTurn(true).filter(t -> t.paragraph() == earlier.index());
    int start = sentenceStart(earlier, last - 1);
    boolean since =
        turn.filter(t -> discourse.endOf(t) > earlier.tokens().get(start).start()).isEmpty();
    return turn.isEmpty() ? actor(earlier, 0) : since ? actor(earlier, start) : Optional.empty();
  }

  /** Where the sentence right before a token begins, when the writer speaks there; else -1. */
  private int sentenceBefore(Passage p, int first) {
    int last = first - 1;
    while (last >= 0 && p.pos(last) == Pos.MARK && !isStop(p, last)) {
      last--;
    }
    if (last < 0 || discourse.isSpoken(new Place(p.index(), p.tokens().get(last).start()))) {
      return -1;
    }
    return sentenceStart(p, last);
  }

  private static int sentenceStart(Passage p, int last) {
    int i = last;
    while (i > 0 && !isStop(p, i - 1)) {
      i--;
    }
    return i;
  }

  private static boolean isStop(Passage p, int i) {
    return switch (p.lower(i)) {
      case ".", "!", "?", ":" -> true;
      default -> false;
    };
  }

  /** The pronoun whom a writer's question is about: "Does she ever rest?"; else the beginning. */
  private static int askedOf(Passage p, int first) {
    int end = first;
    int about = first;
    while (end < p.size() && end - first < LONGEST_QUESTION && !isStop(p, end)) {
      boolean near = end > first && end - first <= WORDS_BEFORE_SUBJECT && about == first;
      about = near && Set.of("he", "she").contains(p.lower(end)) ? end : about;
      end++;
    }
    return p.lower(end).equals("?") ? about : first;
  }

  /** The person that a sentence begins with. */
  private Optional<Speaker> actor(Passage p, int first) {
    boolean verb = p.pos(first + 1).isFinite() || p.pos(first + 1) == Pos.ADVERB;
    int asked = askedOf(p, first);
    if (asked > first) {
      return pronouns
          .resolve(p.lower(asked), new Place(p.index(), p.tokens().get(asked).start()))
          .map(s -> discourse.again(s.first(), How.CARRIED_OVER));
    }
    if (Set.of("he", "she").contains(p.lower(first)) && verb) {
      Place place = new Place(p.index(), p.tokens().get(first).start());
      return pronouns
          .resolve(p.lower(first), place)
          .map(s -> discourse.again(s.first(), How.CARRIED_OVER));
    }
    return Optional.empty();
  }

  /**
   * The person last named in the writer's own words since the last turn, in this paragraph or the
   * one before: "Something that Lieutenant Dahl knows of."
   */
  private Optional<Integer> introducedBefore(Place place, Optional<Discourse.Turn> last) {
    for (Cast.Appearance a : discourse.cast().before(place)) {
      boolean since = last.map(t -> discourse.isSince(t, a.place())).orElse(true);
      boolean near =
          place.paragraph() - a.place().paragraph() <= 1
              || contentfulGap(a.place().paragraph(), place.paragraph()) <= 1;
      if (!since || !near) {
        return Optional.empty();
      }
      boolean announced =
          a.kind() == EntityKind.ORGANIZATION && announces(a.place().paragraph(), place);
      if ((a.kind() == EntityKind.PERSON || announced)
          && discourse.isNarrated(a)
          && !inHeading(a)) {
        return Optional.of(discourse.leadOfSentence(a).entity());
      }
    }
    return Optional.empty();
  }

  /** Whether the paragraph before ends with a colon: the words after it are whose it names. */
  private boolean announces(int paragraph, Place place) {
    return paragraph == place.paragraph() - 1 && discourse.passage(paragraph).text().endsWith(":");
  }

  private boolean inHeading(Cast.Appearance a) {
    return discourse.passage(a.place().paragraph()).kind() != ArticleText.Kind.BODY;
  }

  /** How many paragraphs on, those without words and headings not counted. */
  private int contentfulGap(int from, int to) {
    int gap = 0;
    for (int i = from + 1; i <= to; i++) {
      Passage p = discourse.passage(i);
      boolean words = p.tokens().stream().anyMatch(t -> t.isWord());
      if (i == to || (words && p.kind() == ArticleText.Kind.BODY)) {
        gap++;
      }
    }
    return gap;
  }
}
