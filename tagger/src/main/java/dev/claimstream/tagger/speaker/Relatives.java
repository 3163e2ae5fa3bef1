package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.entity.Gender;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Relatives who share a surname: after words of Karl Frey's, "his brother" is the only other Frey.
 */
final class Relatives {

  private final Discourse discourse;
  private final LastSpokenOf lastSpokenOf;

  Relatives(Discourse discourse, LastSpokenOf lastSpokenOf) {
    this.discourse = discourse;
    this.lastSpokenOf = lastSpokenOf;
  }

  Optional<Speaker> resolve(SourcePhrase phrase, Description description, Place place) {
    boolean his =
        switch (phrase.pronoun()) {
          case "his", "her", "their" -> true;
          default -> false;
        };
    if (!his || !Nouns.isKin(description.head())) {
      return Optional.empty();
    }
    Optional<Integer> owner =
        discourse.cast().before(place).stream()
            .filter(a -> discourse.cast().isPerson(a.entity()) && discourse.isNarrated(a))
            .filter(a -> place.paragraph() - a.place().paragraph() <= 1)
            .map(Cast.Appearance::entity)
            .findFirst();
    return owner.flatMap(o -> onlyOther(o, Nouns.genderOf(description.head()), place));
  }

  private Optional<Speaker> onlyOther(int owner, Gender gender, Place place) {
    Set<Integer> others = new HashSet<>();
    for (Cast.Appearance a : discourse.cast().before(place)) {
      boolean other =
          a.entity() != owner
              && discourse.cast().isPerson(a.entity())
              && surname(a.entity()).equals(surname(owner))
              && lastSpokenOf.fits(a.entity(), gender);
      if (other) {
        others.add(a.entity());
      }
    }
    return others.size() == 1
        ? others.stream().findFirst().map(e -> discourse.speaker(e, How.DESCRIPTION))
        : Optional.empty();
  }

  private String surname(int entity) {
    String name = discourse.cast().facts(entity).name();
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
