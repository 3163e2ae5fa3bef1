package dev.claimstream.tagger.entity;

import java.util.Set;

/** Words of kin, and whether they bring in a name: "his wife, X", "X's brother, the banker X". */
final class Kinship {

  /** So many words may stand between the owner and the name. */
  private static final int REACH = 8;

  private static final Set<String> KIN =
      Set.of(
          "wife",
          "husband",
          "widow",
          "widower",
          "brother",
          "sister",
          "son",
          "daughter",
          "mother",
          "father",
          "mum",
          "mom",
          "dad",
          "cousin",
          "uncle",
          "aunt",
          "niece",
          "nephew",
          "partner",
          "stepson",
          "stepdaughter",
          "stepfather",
          "stepmother",
          "grandson",
          "granddaughter",
          "grandfather",
          "grandmother",
          "ex-wife",
          "ex-husband",
          "sister-in-law",
          "brother-in-law",
          "son-in-law",
          "daughter-in-law",
          "mother-in-law",
          "father-in-law",
          "twin",
          "sibling");

  private Kinship() {}

  static boolean isRelative(Words words, int name) {
    boolean kin = false;
    for (int i = name - 1; i >= Math.max(0, name - REACH); i--) {
      if (words.is(i, ".") || words.is(i, ";")) {
        return false;
      }
      if (kin && isOwner(words, i)) {
        return true;
      }
      kin |= KIN.contains(words.token(i).lower());
    }
    return name > 0 && KIN.contains(words.token(name - 1).lower()); // "But wife X"
  }

  /** How often words of kin stand between two tokens: wife, brothers. */
  static int words(Words words, int first, int limit) {
    int count = 0;
    for (int i = first; i < limit; i++) {
      String word = words.token(i).lower();
      String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      count += KIN.contains(singular) || word.equals("couple") ? 1 : 0;
    }
    return count;
  }

  private static boolean isOwner(Words words, int at) {
    return switch (words.token(at).lower()) {
      case "his", "her", "their", "'s", "’s", "whose" -> true;
      default -> false;
    };
  }
}
