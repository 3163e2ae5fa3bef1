package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.entity.Entities;
import dev.claimstream.tagger.entity.EntityFacts;
import dev.claimstream.tagger.entity.Gender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Everybody whom the article names, and where. */
final class Cast {

  /** One mention and where it stands. */
  record Appearance(int entity, EntityKind kind, Place place, int end) {}

  /** So many mentions back or ahead a reader looks for who is meant. */
  private static final int MEMORY = 200;

  private final Entities entities;
  private final Epithets epithets;
  private final List<Appearance> appearances = new ArrayList<>();
  private final Set<String> nouns = new HashSet<>();
  private final int persons;

  /** Genders that pronouns have told so far. */
  private final Map<Integer, Gender> genders = new HashMap<>();

  private final Map<Integer, Integer> timesNamed = new HashMap<>();

  Cast(Entities entities, Epithets epithets) {
    this.entities = entities;
    this.epithets = epithets;
    int count = 0;
    for (int e = 0; e < entities.facts().size(); e++) {
      count += isPerson(e) ? 1 : 0;
      nouns.addAll(epithets.heads(e));
      facts(e).roles().forEach(r -> nouns.add(r.head()));
    }
    persons = count;
    for (int p = 0; p < entities.mentions().size(); p++) {
      for (Mention mention : entities.mentions().get(p)) {
        if (canSpeak(mention.kind())) {
          appearances.add(
              new Appearance(
                  mention.entity(),
                  mention.kind(),
                  new Place(p, mention.span().start()),
                  mention.span().end()));
          timesNamed.merge(mention.entity(), 1, Integer::sum);
        }
      }
    }
  }

  static boolean canSpeak(EntityKind kind) {
    return kind == EntityKind.PERSON
        || kind == EntityKind.ORGANIZATION
        || kind == EntityKind.LOCATION;
  }

  EntityFacts facts(int entity) {
    return entities.facts().get(entity);
  }

  int size() {
    return entities.facts().size();
  }

  /** How often the whole article names it. */
  int timesNamed(int entity) {
    return timesNamed.getOrDefault(entity, 0);
  }

  /** What the article calls them. */
  Epithets epithets() {
    return epithets;
  }

  /** Whether the article names one person and no other. */
  boolean isAlone() {
    return persons == 1;
  }

  /** Whether the article has a name for somebody whom it calls by a noun. */
  boolean isCalled(String noun) {
    return nouns.contains(noun);
  }

  Gender gender(int entity) {
    Gender described = epithets.gender(entity);
    Gender known = described == Gender.UNKNOWN ? facts(entity).gender() : described;
    return known == Gender.UNKNOWN ? genders.getOrDefault(entity, Gender.UNKNOWN) : known;
  }

  /** Notes whom a pronoun has been found to mean: "he" does not mean her then. */
  void isCalled(int entity, Gender gender) {
    if (gender != Gender.UNKNOWN && gender(entity) == Gender.UNKNOWN) {
      genders.put(entity, gender);
    }
  }

  boolean isPerson(int entity) {
    return facts(entity).kind() == EntityKind.PERSON;
  }

  /** Appearances in the order of the text. */
  List<Appearance> appearances() {
    return appearances;
  }

  /** Appearances before a place, the latest first, as far back as anybody remembers. */
  List<Appearance> before(Place place) {
    int limit = firstAtOrAfter(place);
    List<Appearance> earlier =
        new ArrayList<>(appearances.subList(Math.max(0, limit - MEMORY), limit));
    Collections.reverse(earlier);
    return earlier;
  }

  /** The first appearance at or soon after a place of an entity that passes a test. */
  Optional<Appearance> after(Place place, IntPredicate entity) {
    int from = firstAtOrAfter(place);
    return appearances.subList(from, Math.min(appearances.size(), from + MEMORY)).stream()
        .filter(a -> entity.test(a.entity()))
        .findFirst();
  }

  private int firstAtOrAfter(Place place) {
    int low = 0;
    int high = appearances.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (appearances.get(middle).place().compareTo(place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
