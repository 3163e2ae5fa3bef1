package dev.claimstream.tagger.text;

import java.util.List;

/**
 * Gives each token a part of speech: by how it is written, by the closed classes, whose words its
 * neighbours tell apart, and failing these as one of the {@link OpenClasses}.
 */
public final class PosTagger {

  private final Lexicon lexicon;
  private final OpenClasses open;
  private final MissingVerbs missing;

  public PosTagger(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.open = new OpenClasses(lexicon);
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
      return token.lower().endsWith("-old") ? Pos.NOUN : Pos.NUMBER; // "the 58-year-old"
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
      return token.isCapitalized()
          ? Pos.NAME
          : OpenClasses.unknown(token.lower(), tokens, pos, i, first);
    }
    if (token.isCapitalized() && !titled && i + 1 < limit && tokens.get(i + 1).isCapitalized()) {
      return entry.is(Lexicon.NOUN | Lexicon.ADJECTIVE) ? Pos.NOUN : Pos.NAME;
    }
    return open.choose(entry, tokens, pos, i, first, limit);
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
      case "yet" -> i + 1 < limit && tokens.get(i + 1).isWord() ? closed : Pos.ADVERB;
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
}
