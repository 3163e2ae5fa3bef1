package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.entity.Role;
import dev.claimstream.tagger.text.Pos;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds whom a description means: "the senior researcher" is who bears that role in the article,
 * before or after; "the company" the organisation last spoken of; "the 43-year-old" the last
 * person.
 */
final class DescriptionResolver {

  /** So many paragraphs may speak of somebody before naming them. */
  private static final int LEAD = 3;

  private final Discourse discourse;

  DescriptionResolver(Discourse discourse) {
    this.discourse = discourse;
  }

  Optional<Speaker> resolve(SourcePhrase phrase, Place place) {
    String head = phrase.headWord();
    if (phrase.isPlural() || head.isEmpty()) {
      return Optional.empty();
    }
    if (phrase.isIndefinite()) {
      return place.paragraph() < LEAD ? later(phrase, place) : Optional.empty();
    }
    Optional<Speaker> byRole = byRole(phrase, place);
    if (byRole.isPresent()) {
      return byRole;
    }
    if (!phrase.isDefinite()) {
      return Optional.empty();
    }
    boolean possessed = phrase.passage().pos(phrase.range().first()) == Pos.POSSESSIVE;
    if (possessed) {
      return Optional.empty();
    }
    if (head.endsWith("-year-old")) {
      Optional<Speaker> aged = ofAge(head.substring(0, head.indexOf('-')), place);
      if (aged.isPresent()) {
        return aged;
      }
    }
    Optional<Speaker> bearing = bearingNoun(head, place);
    if (bearing.isPresent()) {
      return bearing;
    }
    if (Nouns.isOrganisationNoun(head)) {
      boolean bare = phrase.words().size() == 1;
      return bare || Nouns.isCompanyNoun(head) ? organisation(place) : Optional.empty();
    }
    return Nouns.isPersonNoun(head)
        ? lastPerson(phrase, Nouns.genderOf(head), place)
        : Optional.empty();
  }

  /** The person behind whose name the age stands: "Jane Smith, 43,". */
  private Optional<Speaker> ofAge(String age, Place place) {
    for (Cast.Appearance a : discourse.cast().appearances()) {
      String text = discourse.passage(a.place().paragraph()).text();
      int end =
          discourse.passage(a.place().paragraph()).mentions().stream()
              .filter(m -> m.span().start() == a.place().offset())
              .mapToInt(m -> m.span().end())
              .findFirst()
              .orElse(text.length());
      boolean stands =
          text.startsWith(", " + age, end)
              || text.startsWith(" (" + age + ")", end)
              || text.startsWith(age + "-year-old ", a.place().offset() - age.length() - 10);
      if (discourse.cast().isPerson(a.entity()) && stands) {
        How how = a.place().compareTo(place) < 0 ? How.DESCRIPTION : How.NAMED_LATER;
        return Optional.of(discourse.speaker(a.entity(), how));
      }
    }
    return Optional.empty();
  }

  /** Who bears the role: most words shared, then the last named before, then the first after. */
  private Optional<Speaker> byRole(SourcePhrase phrase, Place place) {
    List<String> words = phrase.words();
    int best = 0;
    Optional<Speaker> found = Optional.empty();
    List<Cast.Appearance> earlier = discourse.cast().before(place);
    for (Cast.Appearance a : earlier) {
      int score = score(a.entity(), phrase.headWord(), words);
      if (score > best) {
        best = score;
        found = Optional.of(discourse.speaker(a.entity(), How.DESCRIPTION));
      }
    }
    return found.isPresent() ? found : later(phrase, place);
  }

  /** Whom the article gives this role further down: "a former treasurer" of the lead. */
  private Optional<Speaker> later(SourcePhrase phrase, Place place) {
    return discourse
        .cast()
        .after(place, e -> score(e, phrase.headWord(), phrase.words()) > 0)
        .map(a -> discourse.speaker(a.entity(), How.NAMED_LATER));
  }

  /** 0 when no role of the entity has this head; else higher for each further word shared. */
  private int score(int entity, String head, List<String> words) {
    int best = 0;
    for (Role role : discourse.cast().facts(entity).roles()) {
      String text = " " + role.text().toLowerCase(Locale.ROOT) + " ";
      boolean within = !Nouns.isOrganisationNoun(head) && text.contains(" " + head + " ");
      boolean sameHead = role.head().equals(head) || within;
      if (!sameHead) {
        continue;
      }
      int score = role.head().equals(head) ? 10 : 5;
      for (String word : words) {
        score += text.contains(" " + word + " ") ? 2 : -1;
      }
      best = Math.max(best, Math.max(score, 1));
    }
    return best;
  }

  /** The organisation last named that has the noun in its name: "the inspectorate". */
  private Optional<Speaker> bearingNoun(String head, Place place) {
    for (Cast.Appearance a : discourse.cast().before(place)) {
      String name = discourse.cast().facts(a.entity()).name().toLowerCase(Locale.ROOT);
      if (a.kind() == EntityKind.ORGANIZATION && List.of(name.split(" ")).contains(head)) {
        return Optional.of(discourse.speaker(a.entity(), How.DESCRIPTION));
      }
    }
    return Optional.empty();
  }

  /** The organisation most spoken of so far. */
  private Optional<Speaker> organisation(Place place) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (Cast.Appearance a : discourse.cast().before(place)) {
      if (a.kind() == EntityKind.ORGANIZATION && discourse.isNarrated(a)) {
        counts.merge(a.entity(), 1, Integer::sum);
      }
    }
    for (Discourse.Turn turn : discourse.turns()) {
      turn.speaker()
          .entity()
          .filter(counts::containsKey)
          .ifPresent(e -> counts.merge(e, 2, Integer::sum));
    }
    Optional<Map.Entry<Integer, Integer>> best = Optional.empty();
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) { // the latest wins a tie
      if (best.isEmpty() || entry.getValue() > best.get().getValue()) {
        best = Optional.of(entry);
      }
    }
    return best.map(e -> discourse.speaker(e.getKey(), How.DESCRIPTION));
  }

  /** Somebody of whom the article gives no role that this description would contradict. */
  private Optional<Speaker> lastPerson(SourcePhrase phrase, Gender gender, Place place) {
    return lastPerson(gender, place)
        .filter(s -> Nouns.isGeneric(phrase.headWord()) || s.role().isEmpty());
  }

  private Optional<Speaker> lastPerson(Gender gender, Place place) {
    Optional<Discourse.Turn> last = discourse.lastTurn(false);
    if (last.isPresent()
        && place.paragraph() - last.get().paragraph() <= 2
        && discourse.isKind(last.get().speaker(), EntityKind.PERSON)
        && fits(last.get().speaker().entity(), gender)) {
      return Optional.of(discourse.again(last.get().speaker(), How.DESCRIPTION));
    }
    for (Cast.Appearance a : discourse.cast().before(place)) {
      if (discourse.cast().isPerson(a.entity())
          && discourse.isNarrated(a)
          && fits(Optional.of(a.entity()), gender)) {
        return Optional.of(discourse.speaker(a.entity(), How.DESCRIPTION));
      }
    }
    return Optional.empty();
  }

  private boolean fits(Optional<Integer> entity, Gender gender) {
    Gender known = entity.map(e -> discourse.cast().gender(e)).orElse(Gender.UNKNOWN);
    return gender == Gender.UNKNOWN || known == Gender.UNKNOWN || known == gender;
  }
}
