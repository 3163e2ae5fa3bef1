package dev.claimstream.tagger.text;

import java.util.Locale;
import java.util.Set;

/** Words that keep their full stop. */
final class Abbreviations {

  /** Stand before a name or number, and so never end a sentence. */
  private static final Set<String> NEVER_LAST =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "fr", "st", "hon", "gen", "lt", "col", "maj",
          "capt", "cpl", "sgt", "adm", "cmdr", "sen", "rep", "gov", "pres", "atty", "supt", "insp",
          "det", "mt", "ft", "vs", "no", "nos", "op", "art", "fig", "pp", "mme", "mlle", "messrs",
          "dep", "asst", "msgr", "amb", "bros");

  /** May end a sentence or not. */
  private static final Set<String> MAYBE_LAST =
      Set.of(
          "jr", "sr", "inc", "ltd", "co", "corp", "llc", "plc", "bros", "etc", "al", "esq", "ave",
          "blvd", "rd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "ariz", "calif", "colo", "conn", "fla", "ill", "ind", "kan", "ky", "mass",
          "md", "mich", "minn", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex",
          "va", "vt", "wash", "wis", "wyo", "ga", "la", "del", "univ", "dept", "approx", "est");

  private static final int LONGEST_INITIALISM = 15;

  private Abbreviations() {}

  /** Whether the word {@code [start, end)} keeps the full stop that stands behind it. */
  static boolean keepsStop(String text, int start, int end) {
    if (isInitialism(text, start, end)) {
      return text.charAt(start) != 'I' || end - start > 1 || initialBeforeName(text, end);
    }
    if (end - start > 6) {
      return false;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (NEVER_LAST.contains(word)) {
      // "no." ends a sentence more often than it numbers something
      return !word.equals("no") || followedByDigit(text, end + 1);
    }
    boolean known = MAYBE_LAST.contains(word) && Character.isUpperCase(text.charAt(start));
    return known || word.equals("etc") || word.equals("al");
  }

  /** Whether the token ends a sentence only if what follows begins one. */
  static boolean neverLast(Token token) {
    String lower = token.lower();
    return lower.endsWith(".") && NEVER_LAST.contains(lower.substring(0, lower.length() - 1));
  }

  /** Single letters parted by full stops: U.S, J, a.m. */
  static boolean isInitialism(String text, int start, int end) {
    if (end - start == 1) {
      char c = text.charAt(start);
      return Character.isUpperCase(c) || (Character.isLetter(c) && dottedOn(text, end));
    }
    if ((end - start) % 2 == 0 || end - start > LONGEST_INITIALISM) {
      return false;
    }
    for (int i = start; i < end; i++) {
      boolean letter = (i - start) % 2 == 0;
      if (letter ? !Character.isLetter(text.charAt(i)) : text.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  /** Whether "x." goes on as "x.y.": a.m., e.g. */
  private static boolean dottedOn(String text, int end) {
    return end + 2 < text.length()
        && text.charAt(end) == '.'
        && Character.isLetter(text.charAt(end + 1))
        && text.charAt(end + 2) == '.';
  }

  private static boolean initialBeforeName(String text, int end) {
    return end + 2 < text.length()
        && text.charAt(end + 1) == ' '
        && Character.isUpperCase(text.charAt(end + 2));
  }

  private static boolean followedByDigit(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && Character.isDigit(text.charAt(at));
  }
}
