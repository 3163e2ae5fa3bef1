package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Resource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Nouns that report with a that-clause and the verbs beside them, from {@code nominal-cues.txt}.
 */
final class NominalCues {

  private enum Kind {
    NOUN,
    RUMOUR,
    HELD,
    VERB,
    DENIAL
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private NominalCues() {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
  }

  static NominalCues load() {
    NominalCues cues = new NominalCues();
    for (Resource.Line line : Resource.lines(NominalCues.class, "nominal-cues.txt")) {
      String[] f = line.words();
      if (f.length != 2) {
        throw line.malformed("a kind and a word");
      }
      try {
        cues.of(Kind.valueOf(f[0].toUpperCase(java.util.Locale.ROOT))).add(f[1]);
      } catch (IllegalArgumentException e) {
        throw line.malformed("not noun, rumour, held, verb or denial");
      }
    }
    return cues;
  }

  private Set<String> of(Kind kind) {
    return words.getOrDefault(kind, Set.of());
  }

  boolean isNoun(String lower) {
    return of(Kind.NOUN).contains(lower) || isRumour(lower) || isHeld(lower);
  }

  boolean isRumour(String lower) {
    return of(Kind.RUMOUR).contains(lower);
  }

  boolean isHeld(String lower) {
    return of(Kind.HELD).contains(lower);
  }

  boolean isVerb(String lemma) {
    return of(Kind.VERB).contains(lemma) || denies(lemma);
  }

  boolean denies(String lemma) {
    return of(Kind.DENIAL).contains(lemma);
  }
}
