package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.entity.Entities;
import dev.claimstream.tagger.entity.EntityFacts;
import dev.claimstream.tagger.entity.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody whom the article names, and where. */
final class Cast {

  /** One mention and where it stands. */
  record Appearance(int entity, EntityKind kind, Place place, int end) {}

  private final Entities entities;
  private final List<Appearance> appearances = new ArrayList<>();
  private final Map<Integer, Integer> timesNamed = new HashMap<>();

  Cast(Entities entities) {
    this.entities = entities;
    for (int p = 0; p < entities.mentions().size(); p++) {
      for (Mention mention : entities.mentions().get(p)) {
        if (canSpeak(mention.kind())) {
          appearances.add(
              new Appearance(
                  mention.entity(), mention.kind(), new Place(p, mention.span().start()), mention.span().end()));
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

  Gender gender(int entity) {
    return facts(entity).gender();
  }

  boolean isPerson(int entity) {
    return facts(entity).kind() == EntityKind.PERSON;
  }

  /** Appearances in the order of the text. */
  List<Appearance> appearances() {
    return appearances;
  }

  /** Appearances before a place, the latest first. */
  List<Appearance> before(Place place) {
    List<Appearance> earlier = new ArrayList<>();
    for (int i = appearances.size() - 1; i >= 0; i--) {
      if (appearances.get(i).place().compareTo(place) < 0) {
        earlier.add(appearances.get(i));
      }
    }
    return earlier;
  }

  /** The first appearance at or after a place of an entity that passes a test. */
  Optional<Appearance> after(Place place, java.util.function.IntPredicate entity) {
    return appearances.stream()
        .filter(a -> a.place().compareTo(place) >= 0 && entity.test(a.entity()))
        .findFirst();
  }
}
