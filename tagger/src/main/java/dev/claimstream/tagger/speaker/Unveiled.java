package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.entity.Gender;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who speaks without a name and then by it: "His mother says he cried. / “I held him,”
 * said Ada Lund, 34." The name must be new, the next that speaks, and called nothing else; in
 * another paragraph it or the words must come first.
 */
final class Unveiled {

  /** So many paragraphs may speak of somebody or other before naming them. */
  private static final int LEAD = 3;

  private final Discourse discourse;
  private final List<List<Draft>> drafts;

  Unveiled(Discourse discourse, List<List<Draft>> drafts) {
    this.discourse = discourse;
    this.drafts = drafts;
  }

  Optional<Speaker> resolve(SourcePhrase phrase, Place place) {
    Description description = Description.of(phrase);
    boolean somebody =
        phrase.isDefinite()
            || (place.paragraph() < LEAD && !Nouns.speaksForOthers(description.head()));
    boolean kept = phrase.isPlural() || description.isAnonymous() || !phrase.names().isEmpty();
    boolean mine = Set.of("my", "our", "your").contains(phrase.pronoun());
    if (!somebody || mine || kept || !description.isPerson()) {
      return Optional.empty();
    }
    for (int p = place.paragraph(); p <= place.paragraph() + 1 && p < drafts.size(); p++) {
      for (Draft draft : drafts.get(p)) {
        Optional<Cast.Appearance> next =
            named(draft, p).filter(a -> a.place().compareTo(place) > 0);
        if (next.isPresent()) {
          boolean near =
              p == place.paragraph() || draft.first() <= 1 || next.get().place().offset() == 0;
          return next.filter(a -> near && isNew(a) && isNothingElse(a.entity(), description))
              .map(a -> discourse.speaker(a.entity(), How.NAMED_LATER));
        }
      }
    }
    return Optional.empty();
  }

  /** The only person whom a source names. */
  private Optional<Cast.Appearance> named(Draft draft, int paragraph) {
    if (draft.source().isEmpty()) {
      return Optional.empty();
    }
    List<Mention> persons =
        SourcePhrase.of(discourse.passage(paragraph), draft.source().get()).names().stream()
            .filter(m -> m.kind() == EntityKind.PERSON)
            .toList();
    if (persons.size() != 1) {
      return Optional.empty();
    }
    Place at = new Place(paragraph, persons.get(0).span().start());
    return discourse.cast().after(at, e -> e == persons.get(0).entity());
  }

  private boolean isNew(Cast.Appearance a) {
    return discourse.cast().before(a.place()).stream().noneMatch(b -> b.entity() == a.entity());
  }

  private boolean isNothingElse(int entity, Description description) {
    Gender gender = Nouns.genderOf(description.head());
    Gender known = discourse.cast().gender(entity);
    boolean fits = gender == Gender.UNKNOWN || known == Gender.UNKNOWN || gender == known;
    if (description.evidence(discourse.cast(), entity) > 0) {
      return true;
    }
    boolean called =
        !discourse.cast().facts(entity).roles().isEmpty()
            || discourse.cast().epithets().heads(entity).stream()
                .anyMatch(h -> !Nouns.isGeneric(h));
    return fits && !called;
  }
}
