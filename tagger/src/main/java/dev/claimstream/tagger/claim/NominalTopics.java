package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Resource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Nouns and adjectives that report of a topic, from {@code nominal-topics.txt}. */
final class NominalTopics {

  /** When a word reports. */
  enum Kind {
    OWN,
    TALK,
    STATE
  }

  /** By the word, a space, and what leads to the topic; the kind that asks least comes last. */
  private final Map<String, Kind> kinds = new HashMap<>();

  private NominalTopics() {}

  static NominalTopics load() {
    NominalTopics topics = new NominalTopics();
    for (Resource.Line line : Resource.lines(NominalTopics.class, "nominal-topics.txt")) {
      String[] f = line.words();
      if (f.length != 3) {
        throw line.malformed("a kind, a word and what leads to its topic");
      }
      try {
        topics.kinds.put(f[1] + " " + f[2], Kind.valueOf(f[0].toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw line.malformed("not own, talk or state");
      }
    }
    return topics;
  }

  Optional<Kind> of(String word, String link) {
    return Optional.ofNullable(kinds.get(word + " " + link));
  }
}
