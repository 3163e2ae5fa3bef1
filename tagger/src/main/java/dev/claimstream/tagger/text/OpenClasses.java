package dev.claimstream.tagger.text;

import java.util.List;

/**
 * Nouns, verbs and adjectives: the lexicon says which of them a word can be, its left and right
 * neighbours which it is.
 */
final class OpenClasses {

  private static final int LONGEST_BRACKET = 6;

  private final Lexicon lexicon;

  OpenClasses(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The part of speech of a word that the lexicon doesn't have, by its ending and what is before.
   */
  static Pos unknown(String lower, List<Token> tokens, Pos[] pos, int i, int first) {
    Pos before = before(tokens, pos, i, first);
    if (lower.endsWith("ly")) {
      return Pos.ADVERB;
    }
    if (before == Pos.TO || before == Pos.MODAL) {
      return lower.endsWith("s") ? Pos.NOUN : Pos.INFINITIVE;
    }
    if (lower.endsWith("ing")) {
      return nounBefore(before) ? Pos.NOUN : Pos.GERUND;
    }
    if (lower.endsWith("ed")) {
      return past(before, before == Pos.DETERMINER || before == Pos.POSSESSIVE);
    }
    if (Contexts.endsLikeAdjective(lower)) {
      return Pos.ADJECTIVE;
    }
    if (before == Pos.PRONOUN && !tokens.get(i - 1).is("this") && !tokens.get(i - 1).is("that")) {
      return Pos.PRESENT;
    }
    return Pos.NOUN;
  }

  /** Which of the readings that the lexicon gives a word is meant here. */
  Pos choose(Lexicon.Entry entry, List<Token> tokens, Pos[] pos, int i, int first, int limit) {
    Pos before = before(tokens, pos, i, first);
    if (!entry.isVerb()) {
      return nounOrAdjective(entry, tokens, i, limit);
    }
    boolean noun = entry.is(Lexicon.NOUN | Lexicon.ADJECTIVE);
    Pos asNoun = nounOrAdjective(entry, tokens, i, limit);
    if (entry.lemma.equals("say") && entry.is(Lexicon.BASE | Lexicon.THIRD)) {
      boolean has = i > first && (tokens.get(i - 1).is("a") || tokens.get(i - 1).is("the"));
      boolean infinitive = before == Pos.TO || before == Pos.MODAL || before == Pos.DO;
      return has ? Pos.NOUN : infinitive ? Pos.INFINITIVE : Pos.PRESENT;
    }
    boolean determined = i + 1 < limit && Contexts.startsOtherPhrase(tokens.get(i + 1));
    if (before == Pos.TO && i - 2 >= first && tokens.get(i - 2).is("according")) {
      return asNoun;
    }
    if (tokens.get(i).is("close")
        && (before == Pos.NOUN || i - 1 == first)
        && i + 1 < limit
        && tokens.get(i + 1).is("to")) {
      return Pos.ADJECTIVE; // "sources close to her"
    }
    if (before == Pos.DETERMINER
        && entry.is(Lexicon.BASE)
        && !entry.is(Lexicon.PAST | Lexicon.PARTICIPLE)
        && determined
        && Contexts.standsAlone(tokens.get(i - 1).lower())) {
      return Pos.PRESENT; // "many fear that"
    }
    if (before == Pos.DETERMINER && !entry.is(Lexicon.GERUND | Lexicon.PAST | Lexicon.PARTICIPLE)) {
      return Pos.NOUN;
    }
    if (entry.is(Lexicon.BASE) && (before == Pos.TO || before == Pos.MODAL || before == Pos.DO)) {
      return Pos.INFINITIVE;
    }
    if (entry.is(Lexicon.GERUND)) {
      boolean owned = before == Pos.POSSESSIVE || before == Pos.ADJECTIVE;
      boolean named = before == Pos.DETERMINER || (owned && !determined);
      if (named && !nounFollows(tokens, i, limit)) {
        return Pos.NOUN; // "the meeting was", "their meeting is"
      }
      return noun && nounBefore(before) && before != Pos.PREPOSITION ? asNoun : Pos.GERUND;
    }
    if (entry.is(Lexicon.PAST | Lexicon.PARTICIPLE)) {
      if (entry.is(Lexicon.BASE)) { // put, cut, run
        if (nounBefore(before) || (noun && clauseHasFinite(pos, i, first))) {
          return noun ? asNoun : Pos.PARTICIPLE;
        }
        return before == Pos.HAVE || before == Pos.BE ? Pos.PARTICIPLE : Pos.PAST;
      }
      if (!entry.is(Lexicon.PAST)) {
        return Pos.PARTICIPLE;
      }
      return !entry.is(Lexicon.PARTICIPLE) ? Pos.PAST : past(before, nounFollows(tokens, i, limit));
    }
    if (nounBefore(before)) {
      return noun ? asNoun : before == Pos.PREPOSITION ? Pos.PRESENT : Pos.NOUN;
    }
    if (before == Pos.PRONOUN || before == Pos.WH || before == Pos.NOT) {
      return Pos.PRESENT;
    }
    if (!noun) {
      return Pos.PRESENT;
    }
    boolean joined = before == Pos.COORDINATOR || (i > first && tokens.get(i - 1).is(","));
    boolean that = i + 1 < limit && Contexts.complements(tokens.get(i + 1).lower());
    if (joined && entry.is(Lexicon.THIRD) && (that || (before == Pos.COORDINATOR && determined))) {
      return Pos.PRESENT; // "Berg, who is ill, hopes that"
    }
    if (entry.is(Lexicon.THIRD)
        && (objectPronoun(tokens, i, limit) || Contexts.particleThat(tokens, i, limit))) {
      return Pos.PRESENT; // "tells me", "points out that"
    }
    if (clauseHasFinite(pos, i, first) && !determined) {
      return asNoun;
    }
    boolean agrees = entry.is(Lexicon.THIRD) || Agreement.mayBePlural(tokens, pos, i, first);
    if (agrees
        && (entry.is(Lexicon.THIRD)
            || Agreement.pluralBefore(tokens, pos, i, first)
            || determined)) {
      boolean subject = before == Pos.NOUN || before == Pos.NAME || before == Pos.THAT;
      boolean inverted =
          before == Pos.MARK
              && i > first
              && i + 1 < limit
              && Contexts.startsSubject(tokens.get(i + 1));
      return (subject && Contexts.objectFollows(tokens, i, limit)) || inverted
          ? Pos.PRESENT
          : asNoun;
    }
    return asNoun;
  }

  /** Whether the words since the last boundary already hold a finite verb. */
  private static boolean clauseHasFinite(Pos[] pos, int i, int first) {
    for (int at = i - 1; at >= first; at--) {
      switch (pos[at]) {
        case MARK, COORDINATOR, SUBORDINATOR, THAT, WH -> {
          return false;
        }
        default -> {
          if (pos[at].isFinite()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Pos nounOrAdjective(Lexicon.Entry entry, List<Token> tokens, int i, int limit) {
    if (!entry.is(Lexicon.ADJECTIVE)) {
      return Pos.NOUN;
    }
    return entry.is(Lexicon.NOUN) && !nounFollows(tokens, i, limit) ? Pos.NOUN : Pos.ADJECTIVE;
  }

  private boolean nounFollows(List<Token> tokens, int i, int limit) {
    if (i + 1 >= limit || !tokens.get(i + 1).isWord()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    Lexicon.Entry entry = lexicon.lookUp(next.lower());
    boolean open = lexicon.closedClass(next.lower()) == Pos.MARK;
    return open
        && (entry.is(Lexicon.NOUN | Lexicon.ADJECTIVE) || entry.readings == 0)
        && !next.lower().endsWith("ly");
  }

  private boolean objectPronoun(List<Token> tokens, int i, int limit) {
    return i + 1 < limit && lexicon.closedClass(tokens.get(i + 1).lower()) == Pos.OBJECT;
  }

  private static Pos past(Pos before, boolean nounFollows) {
    return switch (before) {
      case BE, HAVE, PREPOSITION -> Pos.PARTICIPLE;
      case DETERMINER, POSSESSIVE, ADJECTIVE -> nounFollows ? Pos.PARTICIPLE : Pos.PAST;
      default -> Pos.PAST;
    };
  }

  private static boolean nounBefore(Pos before) {
    return switch (before) {
      case DETERMINER, POSSESSIVE, ADJECTIVE, PREPOSITION, NUMBER, PARTICIPLE, GERUND -> true;
      default -> false;
    };
  }

  /**
   * The part of speech before a token, adverbs, "not" and short brackets passed over, as in "Kari
   * Berg (42) fears"; {@code MARK} at the start.
   */
  private static Pos before(List<Token> tokens, Pos[] pos, int i, int first) {
    int at = i - 1;
    while (at >= first && (pos[at] == Pos.ADVERB || pos[at] == Pos.NOT)) {
      at--;
    }
    if (at > first && tokens.get(at).is(")")) {
      int open = at - 1;
      while (open > first && open > at - LONGEST_BRACKET && !tokens.get(open).is("(")) {
        open--;
      }
      at = tokens.get(open).is("(") ? open - 1 : at;
    }
    return at < first ? Pos.MARK : pos[at];
  }
}
