package dev.claimstream.tagger.entity;

/** The gender by which an article speaks of a person, as far as titles, names and pronouns tell. */
public enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** Read from a lexicon: m, f or u. */
  static Gender of(String letter) {
    return switch (letter) {
      case "m" -> MALE;
      case "f" -> FEMALE;
      case "u" -> UNKNOWN;
      default -> throw new IllegalArgumentException("not a gender (m, f, u): " + letter);
    };
  }
}
