package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.text.Token;
import java.util.List;
import java.util.Set;

/** What an article shows of each word over all the places where it stands with a capital. */
final class ArticleContext {

  static final int SMALL_ELSEWHERE = 1;
  static final int CAPITAL_INSIDE = 1 << 1;
  static final int AFTER_TITLE = 1 << 2;
  static final int AFTER_FIRST_NAME = 1 << 3;
  static final int AFTER_PLACE_PREPOSITION = 1 << 4;
  static final int BEFORE_SPEECH = 1 << 5;
  static final int BEFORE_ORGANIZATION_END = 1 << 6;
  static final int AFTER_THE = 1 << 7;
  static final int AFTER_ROLE = 1 << 8;
  static final int BEFORE_POSSESSIVE = 1 << 9;
  static final int IN_BRACKETS = 1 << 10;
  static final int BEFORE_SURNAME = 1 << 11;
  static final int INITIALS = 1 << 12;
  static final int AFTER_CAPITAL = 1 << 13;
  static final int ALONE = 1 << 14;

  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "near", "at", "from", "across");
  private static final Set<String> SPEECH =
      Set.of("said", "says", "told", "added", "adds", "tells", "who", "explained", "argued");

  private final IntTable bits;

  ArticleContext(List<NameText> article) {
    int tokens = 0;
    for (NameText text : article) {
      tokens += text.words.size();
    }
    bits = new IntTable(Math.max(64, tokens / 3));
    for (NameText text : article) {
      paragraph(text);
    }
  }

  /** Bits above for a word's hash. */
  int of(int wordHash) {
    return bits.get(wordHash);
  }

  private void paragraph(NameText text) {
    Words words = text.words;
    for (int i = 0; i < words.size(); i++) {
      Token token = words.token(i);
      if (!text.candidate[i]) {
        if (token.isWord() && !token.isNumber()) {
          bits.add(words.hashes[i], SMALL_ELSEWHERE);
        }
      } else if (!text.shouting[i] && token.isWord()) {
        int found = around(text, i);
        if (found != 0) {
          bits.add(words.hashes[i], found);
        }
        initials(text, i);
      }
    }
  }

  private static int around(NameText text, int at) {
    Words words = text.words;
    int found = text.first[at] ? 0 : CAPITAL_INSIDE;
    if (at > 0) {
      String before = words.token(at - 1).lower();
      found |= words.has(at - 1, Flag.TITLE) && words.isCapitalized(at - 1) ? AFTER_TITLE : 0;
      found |=
          words.has(at - 1, Flag.FIRST_NAME) && words.isCapitalized(at - 1) ? AFTER_FIRST_NAME : 0;
      found |= words.isCapitalized(at - 1) ? AFTER_CAPITAL : 0;
      found |= words.has(at - 1, Flag.ROLE) && !words.isCapitalized(at - 1) ? AFTER_ROLE : 0;
      found |= before.equals("the") ? AFTER_THE : 0;
      found |= before.equals("(") ? IN_BRACKETS : 0;
      found |= PLACE_PREPOSITIONS.contains(before) ? AFTER_PLACE_PREPOSITION : 0;
    }
    if (at + 1 < words.size()) {
      String after = words.token(at + 1).lower();
      found |= SPEECH.contains(after) ? BEFORE_SPEECH : 0;
      found |= after.equals("'s") ? BEFORE_POSSESSIVE : 0;
      if (words.isCapitalized(at + 1)) {
        found |= words.has(at + 1, Flag.ORGANIZATION_END) ? BEFORE_ORGANIZATION_END : 0;
        found |= words.has(at + 1, Flag.SURNAME) ? BEFORE_SURNAME : 0;
      } else if ((found & AFTER_CAPITAL) == 0) {
        found |= ALONE;
      }
    }
    return found;
  }

  /** Marks the acronym that the capitals of a run of words beginning here would make. */
  private void initials(NameText text, int at) {
    if (at > 0 && text.words.isCapitalized(at - 1)) {
      return;
    }
    int hash = 0;
    int capitals = 0;
    for (int i = at; i < text.words.size() && i < at + 10 && text.candidate[i]; i++) {
      Token token = text.words.token(i);
      if (token.isCapitalized()) {
        hash = hash * 31 + Character.toLowerCase(token.text().charAt(0));
        capitals++;
        if (capitals > 1 && capitals < 8) {
          bits.add(Hash.mix(hash), INITIALS);
        }
      }
    }
  }
}
