package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Stance;
import dev.claimstream.tagger.text.Lexicon;
import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;

/**
 * A noun or adjective that reports of something: "her plan to sell the ferry", "raised questions
 * about the cost", "the mayor is critical of the board".
 */
final class NominalTopicRule implements ClaimRule {

  private static final int ENOUGH_WORDS = 3;

  /** Fewer say only that somebody has a plan: "his plan to run". */
  private static final int ENOUGH_FOR_INTENTION = 5;

  private static final int FURTHEST_VERB = 8;

  private final NominalTopics topics;

  NominalTopicRule(NominalTopics topics) {
    this.topics = topics;
  }

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    for (int i = 1; i + 2 < p.size(); i++) {
      boolean free = !r.isSpoken(i) && !r.isUsedToken(i) && p.sameSentence(i, i + 2);
      if (free) {
        at(r, i).ifPresent(r::add);
      }
    }
  }

  private Optional<Draft> at(Reading r, int word) {
    Passage p = r.passage();
    String lower = p.lower(word);
    String link = p.lower(word + 1);
    Optional<Draft> told =
        topics.of(lower, link).flatMap(kind -> draft(r, word, kind, Rule.NOMINAL_TOPIC));
    return told.isPresent()
        ? told
        : topics.inWideScope(lower, link).flatMap(k -> draft(r, word, k, Rule.WIDE_NOMINAL));
  }

  private static Optional<Draft> draft(Reading r, int word, NominalTopics.Kind kind, Rule rule) {
    Passage p = r.passage();
    boolean intention = p.is(word + 1, "to") && isInfinitive(p, word + 2);
    int first = intention ? word + 1 : word + 2;
    if (!intention && !begins(p, first)) {
      return Optional.empty();
    }
    int limit = ContentEnd.of(r, first, Optional.empty());
    int end = beforeVerb(p, first, Phrases.end(p, first, limit));
    int words = p.words(first, beforeVerb(p, first, Phrases.core(p, first, limit)));
    int enough = intention ? ENOUGH_FOR_INTENTION : ENOUGH_WORDS;
    if (rule == Rule.NOMINAL_TOPIC && words < enough) {
      return Optional.empty();
    }
    int before = Possessors.beforeModifiers(p, word);
    while (kind == NominalTopics.Kind.STATE && p.pos(before) == Pos.ADVERB) {
      before--; // "is deeply critical of"
    }
    boolean owned = p.pos(before) == Pos.POSSESSIVE;
    int floor = p.sentence(word).first();
    Optional<TokenRange> source =
        owned
            ? Possessors.at(p, before)
            : kind == NominalTopics.Kind.ANY
                ? subjectNear(p, word, before, floor)
                : subject(p, before, floor);
    boolean reports =
        switch (kind) {
          case OWN -> owned && source.isPresent();
          case TALK -> (owned || !answers(p, before)) && source.isPresent();
          case STATE -> p.pos(before) == Pos.BE && source.isPresent();
          case ANY -> true;
        };
    if (!reports) {
      return Optional.empty();
    }
    CueWords cue = new CueWords(word, word + 1, p.lower(word), Stance.NEUTRAL, false, false, false);
    return Optional.of(Contents.report(r, List.of(new TokenRange(first, end)), cue, source, rule));
  }

  /** "his criticism of [the board] was read aloud": the sentence's verb ends the topic. */
  private static int beforeVerb(Passage p, int first, int limit) {
    for (int i = first + 2; i < limit; i++) {
      switch (p.pos(i)) {
        case WH, THAT, SUBORDINATOR, PRONOUN -> {
          return limit; // a clause of its own follows
        }
        default -> {
          if (p.pos(i).isFinite()) {
            return p.pos(i - 1) == Pos.ADVERB ? i - 1 : i;
          }
        }
      }
    }
    return limit;
  }

  private static boolean isInfinitive(Passage p, int i) {
    return switch (p.pos(i)) {
      case INFINITIVE, BE, HAVE, DO -> true;
      default -> false;
    };
  }

  private static boolean begins(Passage p, int i) {
    return switch (p.pos(i)) {
      case GERUND, WH, OBJECT -> true;
      default -> (p.pos(i).beginsNounPhrase() && !p.isTime(i)) || p.isQuoteMark(i);
    };
  }

  /** Verbs whose subject hears the talk: "faced questions about". */
  private static boolean answers(Passage p, int verb) {
    return switch (Lexicon.english().lemma(p.lower(verb))) {
      case "face", "answer", "draw", "spark", "prompt", "address", "hear", "ignore", "dodge" ->
          true;
      default -> false;
    };
  }

  /**
   * "[He] rose to the defence of": the subject of the verb that the phrase hangs on; "[Cole], a
   * fierce critic of": whom it describes.
   */
  private static Optional<TokenRange> subjectNear(Passage p, int word, int before, int floor) {
    if (p.isComma(before)) {
      int first = PhraseBefore.start(p, before, floor);
      return first < before ? Optional.of(new TokenRange(first, before)) : Optional.empty();
    }
    for (int i = word - 1; i >= floor && i > word - FURTHEST_VERB && !p.isComma(i); i--) {
      if (p.pos(i).isFinite()) {
        return subject(p, i, floor);
      }
    }
    return Optional.empty();
  }

  /** "[The report] raises questions about": the subject of the verb before. */
  private static Optional<TokenRange> subject(Passage p, int verb, int floor) {
    if (!p.pos(verb).isFinite() && p.pos(verb) != Pos.PARTICIPLE) {
      return Optional.empty();
    }
    int first = verb;
    while (first > floor
        && (p.pos(first - 1) == Pos.HAVE
            || p.pos(first - 1) == Pos.BE
            || p.pos(first - 1) == Pos.ADVERB
            || p.pos(first - 1) == Pos.MODAL)) {
      first--;
    }
    return PhraseBefore.find(p, first, floor);
  }
}
