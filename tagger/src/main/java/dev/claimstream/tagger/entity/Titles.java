package dev.claimstream.tagger.entity;

/** The titles that stand right before a name: Mrs, Lieutenant General. */
final class Titles {

  private static final int LONGEST = 6;

  private Titles() {}

  /** Index of the first token of the titles before a token, or that token when there are none. */
  static int first(Words words, int nameAt) {
    int first = nameAt;
    while (first > 0
        && nameAt - first < LONGEST
        && words.has(first - 1, Flag.TITLE)
        && words.isCapitalized(first - 1)
        && words.token(first - 1).end() < words.token(first).start() + 1) {
      first--;
    }
    return first;
  }

  /** Whether a token is Mr, Mrs or Ms. */
  static boolean isCourtesy(Words words, int at) {
    return at >= 0
        && switch (words.token(at).lower()) {
          case "mr", "mrs", "ms", "mr.", "mrs.", "ms." -> true;
          default -> false;
        };
  }

  /** The gender that the titles before a token tell. */
  static Gender gender(Words words, int nameAt) {
    for (int i = first(words, nameAt); i < nameAt; i++) {
      Gender gender = words.lexicons.genderOfTitle(words.token(i).lower());
      if (gender != Gender.UNKNOWN && words.has(i, Flag.TITLE)) {
        return gender;
      }
    }
    return Gender.UNKNOWN;
  }
}
