package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where an article gives an entity another name: the Armed Forces Research Institute (FFI),
 * X, better known as Y.
 */
final class Aliases {

  static final int LONGEST_BETWEEN = 10;
  private static final int MOST_CHUNKS_BACK = 3;

  private Aliases() {}

  /**
   * A second name.
   *
   * @param of the mention of the entity, under the name known before
   * @param name the mention under the other name, in the same paragraph
   */
  record Alias(int paragraph, Chunk of, Chunk name) {}

  static List<Alias> find(Article article) {
    List<Alias> found = new ArrayList<>();
    for (int p = 0; p < article.words().size(); p++) {
      Words words = article.words().get(p);
      List<Chunk> chunks = article.chunks().get(p);
      for (int i = 1; i < chunks.size(); i++) {
        Chunk name = chunks.get(i);
        for (int k = i - 1; k >= 0 && k >= i - MOST_CHUNKS_BACK; k--) {
          if (chunks.get(k).kind() == name.kind()) {
            if (isAlias(words, chunks.get(k), name)) {
              found.add(new Alias(p, chunks.get(k), name));
            }
            break;
          }
        }
      }
    }
    return found;
  }

  private static boolean isAlias(Words words, Chunk of, Chunk name) {
    int between = name.first() - of.limit();
    if (of.kind() == EntityKind.ORGANIZATION
        && between == 1
        && words.is(of.limit(), "(")
        && words.is(name.limit(), ")")) {
      return true;
    }
    boolean named = of.kind() == EntityKind.PERSON || of.kind() == EntityKind.ORGANIZATION;
    return named && between > 0 && between <= LONGEST_BETWEEN && saysKnownAs(words, of, name);
  }

  private static boolean saysKnownAs(Words words, Chunk of, Chunk name) {
    int last = name.first() - 1;
    while (last > of.limit() && !words.token(last).isWord()) {
      last--;
    }
    for (int i = of.limit(); i < name.first(); i++) {
      if (words.is(i, ".") || words.is(i, ";") || words.is(i, "and")) {
        return false;
      }
    }
    return isCue(words, words.is(last, "the") ? last - 1 : last);
  }

  /** Whether the words up to a token say that a second name follows: better known as. */
  static boolean isCue(Words words, int last) {
    if (words.is(last, "as")) {
      return words.is(last - 1, "known")
          || words.is(last - 1, "called")
          || words.is(last - 1, "translated")
          || words.is(last - 1, "translates");
    }
    return words.is(last, "nicknamed")
        || words.is(last, "dubbed")
        || words.is(last, "alias")
        || words.is(last, "aka")
        || words.is(last, "a.k.a.")
        || words.is(last, "formerly");
  }
}
