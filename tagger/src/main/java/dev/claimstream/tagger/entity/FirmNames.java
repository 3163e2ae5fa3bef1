package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whatever stands before a legal form is a firm: Kvalnes Eiendom AS, Nordfisk A/S. */
final class FirmNames {

  private static final int LONGEST = 5;

  /** Forms that are hardly anything else, as they are written. */
  private static final Set<String> FORMS =
      Set.of(
          "AS", "ASA", "A/S", "I/S", "K/S", "AB", "GmbH", "BV", "B.V.", "NV", "N.V.", "Oyj", "ApS",
          "Ltd", "Ltd.", "Inc", "Inc.", "LLC", "plc");

  private FirmNames() {}

  static List<Chunk> apply(Words words, List<Chunk> names) {
    List<Chunk> firms = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < words.size(); i++) {
      if (FORMS.contains(words.token(i).text())) {
        int first = i;
        while (first > from && i - first < LONGEST && isPart(words, first - 1)) {
          first--;
        }
        if (first < i) {
          firms.add(Chunk.of(first, i + 1, EntityKind.ORGANIZATION));
          from = i + 1;
        }
      }
    }
    return firms.isEmpty() ? names : Merger.merge(words.size(), List.of(firms, names));
  }

  /** A capitalised word with small letters in it: "SAME AS BEFORE" names no firm. */
  private static boolean isPart(Words words, int at) {
    String text = words.token(at).text();
    boolean small = text.chars().anyMatch(Character::isLowerCase);
    return words.isCapitalized(at) && small && !words.is(at, "the");
  }
}
