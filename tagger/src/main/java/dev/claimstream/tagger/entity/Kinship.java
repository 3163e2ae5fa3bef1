package dev.claimstream.tagger.entity;

import java.util.Set;

/**
 * Whether a name is brought in as somebody's relative: "his wife, X", "X's brother, the banker X".
 */
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

  private static boolean isOwner(Words words, int at) {
    return switch (words.token(at).lower()) {
      case "his", "her", "their", "'s", "’s", "whose" -> true;
      default -> false;
    };
  }
}
