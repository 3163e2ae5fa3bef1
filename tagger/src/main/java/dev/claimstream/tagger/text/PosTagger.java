package dev.claimstream.tagger.text;

import java.util.List;

/**
 * Gives each token a part of speech: closed classes and word lists say what a word can be, its left
 * and right neighbours which of these it is.
 */
public final class PosTagger {

  private final Lexicon lexicon;
  private final MissingVerbs missing;

  public PosTagger(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.missing = new MissingVerbs(lexicon);
  }

  /** As many parts of speech as there are tokens. */
  public Pos[] tag(TokenizedParagraph paragraph) {
    List<Token> tokens = paragraph.tokens();
    Pos[] pos = new Pos[tokens.size()];
    for (Sentence sentence : paragraph.sentences()) {
      boolean titled = Contexts.isTitled(tokens, sentence);
      for (int i = sentence.first(); i < sentence.limit(); i++) {
        pos[i] = tag(tokens, pos, i, sentence.first(), sentence.limit(), titled);
      }
      missing.find(tokens, pos, sentence);
    }
    return pos;
  }

  private Pos tag(List<Token> tokens, Pos[] pos, int i, int first, int limit, boolean titled) {
    Token token = tokens.get(i);
    boolean afterS =
        i > first && token.touches(tokens.get(i - 1)) && tokens.get(i - 1).lower().endsWith("s");
    if (afterS && (token.is("'") || token.is("’"))) {
      return Pos.POSSESSIVE; // the workers' rights
    }
    if (!token.isWord()) {
      return token.text().length() > 1 && !isRun(token)
          ? Pos.NAME
          : token.is("%") ? Pos.NOUN : Pos.MARK;
    }
    if (token.isNumber()) {
      return Pos.NUMBER;
    }
    if (isAcronym(token)) {
      return Pos.NAME;
    }
    Pos closed = lexicon.closedClass(token.lower());
    if (closed != Pos.MARK) {
      boolean name =
          token.isCapitalized()
              && !titled
              && i > first
              && (closed == Pos.MODAL || closed == Pos.NUMBER || pos[i - 1] == Pos.NAME)
              && pos[i - 1] != Pos.MARK;
      return name ? Pos.NAME : inContext(closed, tokens, pos, i, first, limit);
    }
    boolean begins = i == first || (pos[i - 1] == Pos.MARK && !tokens.get(i - 1).is(","));
    if (token.isCapitalized() && !begins && !titled) {
      return Pos.NAME;
    }
    Lexicon.Entry entry = lexicon.lookUp(token.lower());
    if (entry.readings == 0) {
      return token.isCapitalized() ? Pos.NAME : unknown(token.lower(), tokens, pos, i, first);
    }
    if (token.isCapitalized() && !titled && i + 1 < limit && tokens.get(i + 1).isCapitalized()) {
      return entry.is(Lexicon.NOUN | Lexicon.ADJECTIVE) ? Pos.NOUN : Pos.NAME;
    }
    return choose(entry, tokens, pos, i, first, limit);
  }

  /** Organisations and countries that look like pronouns in lower case. */
  private static boolean isAcronym(Token token) {
    return switch (token.text()) {
      case "US", "WHO", "IT" -> true;
      default -> false;
    };
  }

  private static boolean isRun(Token token) {
    char c = token.text().charAt(0);
    return c == '.' || c == '-' || c == '`' || c == '\'' || Character.isSurrogate(c);
  }

  private static Pos inContext(
      Pos closed, List<Token> tokens, Pos[] pos, int i, int first, int limit) {
    Token token = tokens.get(i);
    boolean wordFollows =
        i + 1 < limit
            && tokens.get(i + 1).isWord()
            && !Contexts.isFunctionWord(tokens.get(i + 1).lower())
            && !Contexts.isFiniteWord(tokens.get(i + 1).lower());
    return switch (token.lower()) {
      case "that" -> {
        boolean finite = i + 1 < limit && Contexts.isFiniteWord(tokens.get(i + 1).lower());
        yield finite && (i == first || pos[i - 1] == Pos.MARK || pos[i - 1].isVerb())
            ? Pos.PRONOUN
            : Pos.THAT;
      }
      case "her" -> wordFollows ? Pos.POSSESSIVE : Pos.OBJECT;
      case "one" -> wordFollows && !tokens.get(i + 1).is("of") ? Pos.DETERMINER : Pos.PRONOUN;
      case "following" -> i > first && pos[i - 1] == Pos.DETERMINER ? Pos.NOUN : closed;
      case "'s" -> {
        boolean verb =
            i > first
                && (pos[i - 1] == Pos.PRONOUN || pos[i - 1] == Pos.WH || pos[i - 1] == Pos.THAT);
        yield verb ? Pos.BE : Pos.POSSESSIVE;
      }
      default -> closed;
    };
  }

  private static Pos unknown(String lower, List<Token> tokens, Pos[] pos, int i, int first) {
    Pos before = before(pos, i, first);
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

  private Pos choose(
      Lexicon.Entry entry, List<Token> tokens, Pos[] pos, int i, int first, int limit) {
    Pos before = before(pos, i, first);
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
        && before == Pos.NOUN
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
   * The part of speech before a token, adverbs and "not" passed over; {@code MARK} at the start.
   */
  private static Pos before(Pos[] pos, int i, int first) {
    int at = i - 1;
    while (at >= first && (pos[at] == Pos.ADVERB || pos[at] == Pos.NOT)) {
      at--;
    }
    return at < first ? Pos.MARK : pos[at];
  }
}
