package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.entity.Gender;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a description means: "the senior researcher" is who is called so anywhere in the
 * article, "the officer" who is called a constable; "the company" is the organisation most spoken
 * of; where nothing tells, "the winger" is the person last spoken of whom nothing contradicts.
 */
final class DescriptionResolver {

  /** So many paragraphs may speak of somebody before naming them. */
  private static final int LEAD = 3;

  /** So many words of a title may stand before the name that a paragraph begins with. */
  private static final int TITLES = 3;

  private static final int WORDS_BACK = 40;

  /** So many turns back somebody without a name is remembered. */
  private static final int TURNS_BACK = 20;

  /** Of two of whom the same speaks, the one who has just spoken is meant. */
  private static final int JUST_SPOKE = 1;

  private final Discourse discourse;
  private final LastSpokenOf lastSpokenOf;
  private final Relatives relatives;

  /** Who has spoken under a noun that nothing but their being near explained. */
  private final Map<String, Integer> calledBefore = new HashMap<>();

  DescriptionResolver(Discourse discourse) {
    this.discourse = discourse;
    this.lastSpokenOf = new LastSpokenOf(discourse);
    this.relatives = new Relatives(discourse, lastSpokenOf);
  }

  Optional<Speaker> resolve(SourcePhrase phrase, Place place) {
    Description description = Description.of(phrase);
    if (phrase.text().equalsIgnoreCase("the police")
        || phrase.text().equalsIgnoreCase("the force")) {
      return lastSpokenOf.police(place);
    }
    if (phrase.isPlural() || description.head().isEmpty() || description.isAnonymous()) {
      return Optional.empty();
    }
    if (phrase.isIndefinite()) {
      return place.paragraph() < LEAD
          ? later(description, place, Description.KIND + 1).or(() -> identified(description, place))
          : Optional.empty();
    }
    boolean possessed = Possessors.has(phrase);
    Optional<Speaker> called =
        called(phrase, description, place, possessed)
            .or(() -> possessed ? relatives.resolve(phrase, description, place) : Optional.empty())
            .or(() -> possessed ? onlyOne(description, place) : Optional.empty());
    if (called.isEmpty() && Possessors.isOfCountry(phrase)) { // "the country's disaster agency"
      return lastSpokenOf.concerned(description, place);
    }
    if (called.isPresent() || !phrase.isDefinite() || possessed) {
      return called;
    }
    if (place.paragraph() < LEAD && !description.isShort()) { // "the mother of a boy who fell"
      return identified(description, place);
    }
    Optional<Speaker> bearing =
        lastSpokenOf
            .bearing(description.head(), place)
            .or(() -> lastSpokenOf.bearingLater(phrase.words(), place));
    if (bearing.isPresent()) {
      return bearing;
    }
    if (Nouns.isAnyBody(description.head()) && description.core() > 1) {
      return lastSpokenOf.concerned(description, place);
    }
    if (description.head().equals("team")) { // of a study, a match, a rescue: its members
      return Optional.empty();
    }
    if (Nouns.isOrganisationNoun(description.head())) {
      boolean bare = description.core() == 1;
      return bare || Nouns.isCompanyNoun(description.head())
          ? lastSpokenOf.organisation(description.head(), place)
          : Optional.empty();
    }
    boolean somebodyElse = description.isFormer() && isSpokenOf(description.head(), phrase);
    boolean varied =
        description.isVariation()
            || discourse.cast().isAlone()
            || (Nouns.isTrade(description.head()) && !isSpokenOf(description.head(), place));
    if (!(description.isPerson() && description.isShort() && varied) || somebodyElse) {
      return Optional.empty();
    }
    Optional<Speaker> last = lastSpokenOf.person(description, place);
    last.flatMap(Speaker::entity).ifPresent(e -> calledBefore.put(description.head(), e));
    return last;
  }

  /**
   * Whom the next paragraph begins with, when nobody is named before: "A schoolboy says he found
   * the coin. / Bo Falk, 9, was walking home."
   */
  private Optional<Speaker> identified(Description description, Place place) {
    Gender gender = Nouns.genderOf(description.head());
    boolean first =
        discourse.cast().before(place).stream()
            .noneMatch(a -> discourse.cast().isPerson(a.entity()));
    if (!description.isPerson() || Nouns.speaksForOthers(description.head())) {
      return Optional.empty();
    }
    return discourse
        .cast()
        .after(place, discourse.cast()::isPerson)
        .filter(a -> a.place().paragraph() == place.paragraph() + 1)
        .filter(
            a -> Tokens.at(discourse.passage(a.place().paragraph()), a.place().offset()) <= TITLES)
        .filter(a -> first || isIntroduced(a))
        .filter(a -> lastSpokenOf.fits(a.entity(), gender))
        .map(a -> discourse.speaker(a.entity(), How.NAMED_LATER));
  }

  /** Whether somebody is named for the first time and told of: "Bo Falk, who worked there,". */
  private boolean isIntroduced(Cast.Appearance a) {
    Passage p = discourse.passage(a.place().paragraph());
    int behind = Tokens.at(p, a.end());
    return p.lower(behind).equals(",")
        && p.lower(behind + 1).equals("who")
        && discourse.cast().before(a.place()).stream().noneMatch(b -> b.entity() == a.entity());
  }

  /** Whether the words before speak of somebody under this noun: "the then minister". */
  private static boolean isSpokenOf(String head, SourcePhrase phrase) {
    int first = phrase.range().first();
    for (int i = first - 1; i >= Math.max(0, first - WORDS_BACK); i--) {
      if (phrase.passage().lower(i).equals(head)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the paragraphs right before have spoken of somebody of this trade. */
  private boolean isSpokenOf(String trade, Place place) {
    for (int q = place.paragraph(); q >= Math.max(0, place.paragraph() - LEAD); q--) {
      Passage p = discourse.passage(q);
      int limit = q == place.paragraph() ? Tokens.at(p, place.offset()) : p.size();
      for (int i = 0; i < limit; i++) {
        if (p.lower(i).equals(trade)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Who is called so: for whom most speaks, then the last named before, then the first after. A
   * description that a person possesses ("her lawyer") must be theirs word for word.
   */
  private Optional<Speaker> called(
      SourcePhrase phrase, Description description, Place place, boolean possessed) {
    int best = possessed && !Possessors.isBody(phrase) ? Description.KIND + JUST_SPOKE : 0;
    Optional<Speaker> found = Optional.empty();
    for (Cast.Appearance a : discourse.cast().before(place)) {
      int score = description.evidence(discourse.cast(), a.entity());
      boolean spoke = score > 0 && justSpoke(a.entity(), place);
      score += spoke ? JUST_SPOKE : 0;
      if (score > best) {
        best = score;
        found = Optional.of(discourse.speaker(a.entity(), How.DESCRIPTION));
      }
    }
    if (best <= Description.KIND + JUST_SPOKE) {
      Optional<Speaker> unnamed = unnamed(description);
      if (unnamed.isPresent()) {
        return unnamed;
      }
      Optional<Integer> before = Optional.ofNullable(calledBefore.get(description.head()));
      if (before.isPresent() && !possessed) {
        return before.map(e -> discourse.speaker(e, How.DESCRIPTION));
      }
    }
    boolean headline = discourse.passage(place.paragraph()).kind() != ArticleText.Kind.BODY;
    return found.isPresent()
        ? found
        : later(description, place, headline ? Description.KIND : Description.KIND + 1);
  }

  /** "Her lawyer", when the article has one lawyer. */
  private Optional<Speaker> onlyOne(Description description, Place place) {
    if (!Nouns.serves(description.head())) {
      return Optional.empty();
    }
    Set<Integer> all = new HashSet<>();
    for (Cast.Appearance a : discourse.cast().appearances()) {
      if (discourse.cast().isPerson(a.entity())
          && description.evidence(discourse.cast(), a.entity()) >= Description.KIND) {
        all.add(a.entity());
      }
    }
    int only = all.size() == 1 ? all.iterator().next() : -1;
    boolean named = discourse.cast().before(place).stream().anyMatch(a -> a.entity() == only);
    return only < 0
        ? Optional.empty()
        : Optional.of(discourse.speaker(only, named ? How.DESCRIPTION : How.NAMED_LATER));
  }

  private boolean justSpoke(int entity, Place place) {
    return discourse
        .lastTurn(false)
        .filter(t -> place.paragraph() - t.paragraph() <= 2)
        .flatMap(t -> t.speaker().entity())
        .filter(e -> e == entity)
        .isPresent();
  }

  /** Somebody without a name who has spoken under this description. */
  private Optional<Speaker> unnamed(Description description) {
    if (!description.isPerson()) {
      return Optional.empty();
    }
    List<Discourse.Turn> turns = discourse.turns();
    for (int i = turns.size() - 1; i >= Math.max(0, turns.size() - TURNS_BACK); i--) {
      Speaker speaker = turns.get(i).speaker();
      boolean same =
          speaker.name().isEmpty()
              && discourse.passage(turns.get(i).paragraph()).kind() == ArticleText.Kind.BODY
              && speaker.how() != How.COLLECTIVE
              && List.of(speaker.role().orElse("").toLowerCase(Locale.ROOT).split("[ ,]+"))
                  .contains(description.head());
      if (same) {
        return Optional.of(Speaker.unnamed(How.UNKNOWN, speaker.role()));
      }
    }
    return Optional.empty();
  }

  /** Whom the article calls so further down: "a former treasurer" of the lead. */
  private Optional<Speaker> later(Description description, Place place, int least) {
    return discourse
        .cast()
        .after(place, e -> description.evidence(discourse.cast(), e) >= least)
        .map(a -> discourse.speaker(a.entity(), How.NAMED_LATER));
  }
}
