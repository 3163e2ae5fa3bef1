package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A plural of people that is capitalised only where it opens a sentence names nothing: Villagers,
 * Commuters. A club of such a name (Rovers) stands elsewhere in the article, too.
 */
final class PluralOpeners {

  private static final List<String> OF_PEOPLE =
      List.of("ers", "ors", "ists", "ians", "ees", "ants", "ents", "men", "women", "nesses");

  /** Words that are capitalised within a sentence. */
  private final IntTable within = new IntTable(64);

  private PluralOpeners(List<Words> article) {
    for (Words words : article) {
      boolean[] opens = openers(words);
      for (int i = 0; i < words.size(); i++) {
        if (words.isCapitalized(i) && !opens[i]) {
          within.add(words.hashes[i], 1);
        }
      }
    }
  }

  static List<List<Chunk>> drop(List<Words> article, List<List<Chunk>> names) {
    var rule = new PluralOpeners(article);
    List<List<Chunk>> kept = new ArrayList<>(names.size());
    for (int p = 0; p < names.size(); p++) {
      Words words = article.get(p);
      boolean[] opens = openers(words);
      kept.add(
          names.get(p).stream()
              .filter(name -> !opens[name.first()] || !rule.isPlural(words, name))
              .toList());
    }
    return kept;
  }

  private static boolean[] openers(Words words) {
    boolean[] opens = new boolean[words.size()];
    for (Sentence sentence : words.sentences()) {
      int at = sentence.first();
      while (at + 1 < sentence.limit() && !words.token(at).isWord()) {
        at++;
      }
      opens[at] = true;
    }
    return opens;
  }

  private boolean isPlural(Words words, Chunk name) {
    String word = words.token(name.first()).lower();
    return name.kind() == EntityKind.ORGANIZATION
        && name.length() == 1
        && !words.has(name.first(), Flag.ORGANIZATION | Flag.DEMONYM | Flag.GROUP)
        && OF_PEOPLE.stream().anyMatch(word::endsWith)
        && within.get(words.hashes[name.first()]) == 0;
  }
}
