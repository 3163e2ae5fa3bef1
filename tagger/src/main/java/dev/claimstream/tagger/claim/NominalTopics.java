package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Scope;
import dev.claimstream.tagger.text.Resource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Nouns and adjectives that report of a topic, from {@code nominal-topics.txt}; those of the wide
 * scope from {@code wide-nominal-topics.txt}.
 */
final class NominalTopics {

  /** When a word reports. */
  enum Kind {
    OWN,
    TALK,
    STATE,
    ANY
  }

  /** By the word, a space, and what leads to the topic; the kind that asks least comes last. */
  private final Map<String, Kind> kinds = new HashMap<>();

  /** The same for the wide scope, where what is reported may be however short. */
  private final Map<String, Kind> wide = new HashMap<>();

  private NominalTopics() {}

  static NominalTopics load(Scope scope) {
    NominalTopics topics = new NominalTopics();
    read(ScopeLexicons.NOMINAL_TOPICS, topics.kinds);
    if (scope == Scope.WIDE) {
      read(ScopeLexicons.WIDE_NOMINAL_TOPICS, topics.wide);
    }
    return topics;
  }

  private static void read(String file, Map<String, Kind> kinds) {
    for (Resource.Line line : ScopeLexicons.lines(file)) {
      String[] f = line.words();
      if (f.length != 3) {
        throw line.malformed("a kind, a word and what leads to its topic");
      }
      try {
        kinds.put(f[1] + " " + f[2], Kind.valueOf(f[0].toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw line.malformed("not own, talk, state or any");
      }
    }
  }

  Optional<Kind> of(String word, String link) {
    return Optional.ofNullable(kinds.get(word + " " + link));
  }

  /** When it reports in the wide scope, however short that is. */
  Optional<Kind> inWideScope(String word, String link) {
    return Optional.ofNullable(wide.get(word + " " + link));
  }
}
