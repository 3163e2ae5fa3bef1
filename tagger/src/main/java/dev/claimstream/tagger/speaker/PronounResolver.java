package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.speaker.SpeakerResolver.Speakers;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a pronoun stands for. Candidates for he and she are all persons whom the writer has
 * named so far; each is weighed by gender, by how near and how prominent the mention is, and by
 * whether that person has just spoken. I and we are the speaker of the words around them.
 */
final class PronounResolver {

  private static final double REPORTS = 2;
  private static final double REPORTS_PERHAPS = -2;
  private static final double DESCRIBED = 4;

  private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "my", "our");

  private final Discourse discourse;
  private final Newcomers newcomers;
  private final GroupPronouns groups;
  private final PronounWeights weights;
  private final DescriptionResolver descriptions;

  PronounResolver(Discourse discourse, GroupPronouns groups, DescriptionResolver descriptions) {
    this.discourse = discourse;
    this.descriptions = descriptions;
    this.groups = groups;
    this.newcomers = new Newcomers(discourse);
    this.weights = new PronounWeights(discourse);
  }

  /** Whether a word may say whose words they are: "her (claim)". */
  static boolean isPossessive(String word) {
    return POSSESSIVES.contains(word);
  }

  /** The speakers behind a pronoun that reports no words of its own. */
  Optional<Speakers> resolve(String pronoun, Place place) {
    return resolve(pronoun, place, Optional.empty(), Set.of());
  }

  /**
   * The speakers behind a pronoun.
   *
   * @param outer the claim within whose content it stands
   * @param named whom the reported words name: "he said [Falk was late]" is not said by Falk
   */
  Optional<Speakers> resolve(
      String pronoun, Place place, Optional<Discourse.Turn> outer, Set<Integer> named) {
    return switch (pronoun) {
      case "he", "him", "his", "himself" ->
          person(Gender.MALE, place, outer, named).map(Speakers::of);
      case "she", "her", "herself" -> person(Gender.FEMALE, place, outer, named).map(Speakers::of);
      case "it", "its", "itself" ->
          reporting(outer).or(() -> groups.organisation(place)).map(Speakers::of);
      case "they", "them", "their" -> Optional.of(groups.several(place));
      case "i", "we", "me", "us", "my", "our" ->
          outer.map(t -> Speakers.of(discourse.again(t.speaker(), How.PRONOUN)));
      case "who" -> person(Gender.UNKNOWN, place, outer, named).map(Speakers::of);
      default -> Optional.empty();
    };
  }

  /** "Nordfisk said it expects more": the organisation whose own report it stands in. */
  private Optional<Speaker> reporting(Optional<Discourse.Turn> outer) {
    return outer
        .filter(t -> t.draft().kind() != ClaimKind.DIRECT)
        .map(Discourse.Turn::speaker)
        .filter(
            s -> s.entity().filter(e -> discourse.cast().gender(e) == Gender.UNKNOWN).isPresent())
        .map(s -> discourse.again(s, How.PRONOUN));
  }

  private Optional<Speaker> person(
      Gender gender, Place place, Optional<Discourse.Turn> outer, Set<Integer> others) {
    Optional<Integer> named =
        mostLikely(gender, place, outer, others).filter(e -> outer.isEmpty() || fits(e, gender));
    boolean likely = named.filter(e -> fits(e, gender)).isPresent();
    Optional<Speaker> unnamed =
        unnamed(gender, place)
            .or(
                () ->
                    newcomers
                        .before(place, gender)
                        .map(d -> Speaker.unnamed(How.PRONOUN, Optional.of(d))));
    if (unnamed.isPresent() && !(likely && isRelated(unnamed.get(), gender))) {
      return unnamed;
    }
    named.ifPresent(e -> discourse.cast().isCalled(e, gender));
    return named.or(() -> namedNext(gender, place)).map(e -> discourse.speaker(e, How.PRONOUN));
  }

  /**
   * Whom the paragraph before is about without a name: "The minister rejects this. / He claims".
   */
  private Optional<Integer> describedBefore(Place place) {
    int before = place.paragraph() - 1;
    if (before < 0 || !namesNobody(before)) {
      return Optional.empty();
    }
    Passage p = discourse.passage(before);
    return p.lower(0).equals("the")
        ? p.nounPhraseAt(0)
            .flatMap(n -> descriptions.resolve(SourcePhrase.of(p, n), new Place(before, 0)))
            .flatMap(Speaker::entity)
        : Optional.empty();
  }

  /** Somebody without a name who has just spoken: "A witness … He said". */
  private Optional<Speaker> unnamed(Gender gender, Place place) {
    return discourse
        .lastTurn(false)
        .filter(t -> place.paragraph() == t.paragraph() || isNew(t, place))
        .filter(t -> isUnnamedPerson(t.speaker()) && !namedSince(t, place))
        .map(t -> discourse.again(t.speaker(), How.PRONOUN))
        .filter(s -> mayBe(s, gender));
  }

  /** Brought in with "a" in the paragraph before, or that paragraph names nobody else. */
  private boolean isNew(Discourse.Turn turn, Place place) {
    String first =
        turn.draft()
            .source()
            .map(s -> discourse.passage(turn.paragraph()).lower(s.first()))
            .orElse("");
    return place.paragraph() - turn.paragraph() == 1
        && (namesNobody(turn.paragraph())
            || first.equals("a")
            || first.equals("an")
            || first.equals("one")
            || first.equals("another"));
  }

  private boolean namesNobody(int paragraph) {
    return discourse.passage(paragraph).mentions().stream()
        .noneMatch(m -> m.kind() == EntityKind.PERSON);
  }

  private static boolean mayBe(Speaker unnamed, Gender gender) {
    for (String word : unnamed.role().orElse("").toLowerCase(Locale.ROOT).split(" ")) {
      Gender known = Nouns.genderOf(word);
      if (known != Gender.UNKNOWN && gender != Gender.UNKNOWN && known != gender) {
        return false;
      }
    }
    return true;
  }

  /** "her doctor" before "she": whoever she is may as well be meant herself. */
  private static boolean isRelated(Speaker unnamed, Gender gender) {
    String role = unnamed.role().orElse("").toLowerCase(Locale.ROOT);
    return (role.startsWith("her ") && gender == Gender.FEMALE)
        || (role.startsWith("his ") && gender == Gender.MALE);
  }

  private Optional<Integer> mostLikely(
      Gender gender, Place place, Optional<Discourse.Turn> outer, Set<Integer> others) {
    Optional<Discourse.Turn> last = discourse.lastTurn(false);
    boolean quoted = outer.filter(t -> t.draft().kind() == ClaimKind.DIRECT).isPresent();
    Optional<Integer> around = outer.flatMap(t -> t.speaker().entity());
    Optional<Integer> described = describedBefore(place);
    Set<Integer> weighed = new HashSet<>();
    Optional<Integer> best = Optional.empty();
    double most = Double.NEGATIVE_INFINITY;
    for (Cast.Appearance a : discourse.cast().before(place)) {
      boolean candidate =
          discourse.cast().isPerson(a.entity())
              && discourse.isNarrated(a)
              && !others.contains(a.entity())
              && !(quoted && around.equals(Optional.of(a.entity())));
      if (candidate && weighed.add(a.entity())) {
        double weight = weights.of(a, gender, place, last);
        if (around.equals(Optional.of(a.entity()))) {
          weight += discourse.cast().gender(a.entity()) == gender ? REPORTS : REPORTS_PERHAPS;
        }
        weight += described.equals(Optional.of(a.entity())) ? DESCRIBED : 0;
        if (weight > most) {
          most = weight;
          best = Optional.of(a.entity());
        }
      }
    }
    return best;
  }

  /** Whether somebody without a name is a person: "a witness". */
  static boolean isUnnamedPerson(Speaker speaker) {
    if (speaker.entity().isPresent() || speaker.how() == How.COLLECTIVE) {
      return false;
    }
    for (String word : speaker.role().orElse("").toLowerCase(Locale.ROOT).split("[ ,]+")) {
      if (Nouns.isPersonNoun(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean namedSince(Discourse.Turn turn, Place place) {
    Place from = new Place(turn.paragraph(), discourse.endOf(turn));
    return discourse.cast().before(place).stream()
        .anyMatch(
            a ->
                a.place().compareTo(from) >= 0
                    && discourse.cast().isPerson(a.entity())
                    && discourse.isNarrated(a)
                    && !weights.isOwner(a)
                    && !weights.isAgent(a));
  }

  /** A person who is named only behind the pronoun, in this paragraph or the next. */
  private Optional<Integer> namedNext(Gender gender, Place place) {
    return discourse
        .cast()
        .after(place, e -> discourse.cast().isPerson(e) && fits(e, gender))
        .filter(a -> a.place().paragraph() <= place.paragraph() + 1)
        .map(Cast.Appearance::entity);
  }

  private boolean fits(int entity, Gender gender) {
    Gender known = discourse.cast().gender(entity);
    return gender == Gender.UNKNOWN || known == Gender.UNKNOWN || known == gender;
  }
}
