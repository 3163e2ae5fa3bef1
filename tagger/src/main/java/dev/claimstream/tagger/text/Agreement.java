package dev.claimstream.tagger.text;

import java.util.List;

/** Whether what stands before a verb in its base form can be a plural subject. */
final class Agreement {

  private static final int LONGEST_PHRASE = 8;

  private Agreement() {}

  /** Whether the words before a token are no singular noun. */
  static boolean mayBePlural(List<Token> tokens, Pos[] pos, int i, int first) {
    boolean singular = i > first && pos[i - 1] == Pos.NOUN && !pluralBefore(tokens, pos, i, first);
    return !singular || isPlural(tokens.get(i - 1).lower()) || pluralHead(tokens, pos, i, first);
  }

  static boolean pluralBefore(List<Token> tokens, Pos[] pos, int i, int first) {
    return i > first
        && (pos[i - 1] == Pos.NOUN || pos[i - 1] == Pos.NAME)
        && endsLikePlural(tokens.get(i - 1).lower());
  }

  private static boolean endsLikePlural(String lower) {
    return lower.endsWith("s") && !lower.endsWith("ss") && !lower.equals("news");
  }

  /** "doctors at the hospital [fear]": the head of the phrase is before its preposition. */
  private static boolean pluralHead(List<Token> tokens, Pos[] pos, int i, int first) {
    for (int at = i - 1; at > first && at > i - LONGEST_PHRASE; at--) {
      if (pos[at] == Pos.PREPOSITION) {
        return pos[at - 1] == Pos.NOUN && endsLikePlural(tokens.get(at - 1).lower());
      }
      if (pos[at] == Pos.MARK || pos[at].isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** Plurals that do not end in s. */
  private static boolean isPlural(String lower) {
    return switch (lower) {
      case "people", "police", "men", "women", "children", "media", "data", "staff" -> true;
      default -> false;
    };
  }
}
