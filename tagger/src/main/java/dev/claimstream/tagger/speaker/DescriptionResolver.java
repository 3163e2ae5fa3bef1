package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/**
 * Finds whom a description means: "the senior researcher" is who is called so anywhere in the
 * article, "the officer" who is called a constable; "the company" is the organisation most spoken
 * of; where nothing tells, "the winger" is the person last spoken of whom nothing contradicts.
 */
final class DescriptionResolver {

  /** So many paragraphs may speak of somebody before naming them. */
  private static final int LEAD = 3;

  private final Discourse discourse;
  private final LastSpokenOf lastSpokenOf;

  DescriptionResolver(Discourse discourse) {
    this.discourse = discourse;
    this.lastSpokenOf = new LastSpokenOf(discourse);
  }

  Optional<Speaker> resolve(SourcePhrase phrase, Place place) {
    Description description = Description.of(phrase);
    if (phrase.isPlural() || description.head().isEmpty() || description.isAnonymous()) {
      return Optional.empty();
    }
    if (phrase.isIndefinite()) {
      return place.paragraph() < LEAD ? later(description, place) : Optional.empty();
    }
    Optional<Speaker> called = called(description, place);
    if (called.isPresent()) {
      return called;
    }
    boolean possessed = phrase.passage().pos(phrase.range().first()) == Pos.POSSESSIVE;
    if (!phrase.isDefinite() || possessed) {
      return Optional.empty();
    }
    Optional<Speaker> bearing = lastSpokenOf.bearing(description.head(), place);
    if (bearing.isPresent()) {
      return bearing;
    }
    if (Nouns.isOrganisationNoun(description.head())) {
      boolean bare = phrase.words().size() == 1;
      return bare || Nouns.isCompanyNoun(description.head())
          ? lastSpokenOf.organisation(place)
          : Optional.empty();
    }
    return isPerson(phrase, description)
        ? lastSpokenOf.person(description, place)
        : Optional.empty();
  }

  private static boolean isPerson(SourcePhrase phrase, Description description) {
    boolean demonym =
        phrase.head() >= 0
            && phrase
                .passage()
                .mention(phrase.head())
                .map(Mention::kind)
                .filter(k -> k == EntityKind.GROUP)
                .isPresent();
    return demonym || Nouns.isPersonNoun(description.head()) || description.age().isPresent();
  }

  /** Who is called so: whom most speaks for, then the last named before, then the first after. */
  private Optional<Speaker> called(Description description, Place place) {
    int best = 0;
    Optional<Speaker> found = Optional.empty();
    for (Cast.Appearance a : discourse.cast().before(place)) {
      int score = description.evidence(discourse.cast(), a.entity());
      if (score > best) {
        best = score;
        found = Optional.of(discourse.speaker(a.entity(), How.DESCRIPTION));
      }
    }
    return found.isPresent() ? found : later(description, place);
  }

  /** Whom the article calls so further down: "a former treasurer" of the lead. */
  private Optional<Speaker> later(Description description, Place place) {
    return discourse
        .cast()
        .after(place, e -> description.evidence(discourse.cast(), e) > Description.KIND)
        .map(a -> discourse.speaker(a.entity(), How.NAMED_LATER));
  }
}
