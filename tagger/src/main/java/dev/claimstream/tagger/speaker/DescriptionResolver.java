package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.entity.Role;
import dev.claimstream.tagger.text.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a description means: "the senior researcher" is who bears that role in the article,
 * before or after; "the company" the organisation last spoken of; "the 43-year-old" the last person.
 */
final class DescriptionResolver {

  private static final Set<String> PERSON_NOUNS = words("person-nouns.txt");
  private static final Set<String> ORGANISATION_NOUNS = words("organisation-nouns.txt");

  private final Discourse discourse;

  DescriptionResolver(Discourse discourse) {
    this.discourse = discourse;
  }

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    for (Resource.Line line : Resource.lines(DescriptionResolver.class, resource)) {
      words.addAll(List.of(line.words()));
    }
    return words;
  }

  static boolean isPersonNoun(String word) {
    return PERSON_NOUNS.contains(word)
        || (word.endsWith("-year-old"))
        || (word.endsWith("man") || word.endsWith("woman") || word.endsWith("person"))
        || (word.length() > 5 && (word.endsWith("ist") || word.endsWith("ian") || word.endsWith("eer") || word.endsWith("logist")));
  }

  static boolean isOrganisationNoun(String word) {
    return ORGANISATION_NOUNS.contains(word);
  }

  Optional<Speaker> resolve(SourcePhrase phrase, Place place) {
    String head = phrase.headWord();
    if (phrase.isIndefinite() || phrase.isPlural() || head.isEmpty()) {
      return Optional.empty();
    }
    Optional<Speaker> byRole = byRole(phrase, place);
    if (byRole.isPresent()) {
      return byRole;
    }
    if (!phrase.isDefinite()) {
      return Optional.empty();
    }
    boolean possessed = phrase.passage().pos(phrase.range().first()) == dev.claimstream.tagger.text.Pos.POSSESSIVE;
    if (possessed) {
      return Optional.empty();
    }
    if (isOrganisationNoun(head)) {
      return lastOrganisation(place);
    }
    return isPersonNoun(head) ? lastPerson(genderOf(head), place) : Optional.empty();
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
    if (found.isEmpty()) {
      found =
          discourse
              .cast()
              .after(place, e -> score(e, phrase.headWord(), words) > 0)
              .map(a -> discourse.speaker(a.entity(), How.NAMED_LATER));
    }
    return found;
  }

  /** 0 when no role of the entity has this head; else higher for each further word shared. */
  private int score(int entity, String head, List<String> words) {
    int best = 0;
    for (Role role : discourse.cast().facts(entity).roles()) {
      String text = " " + role.text().toLowerCase(Locale.ROOT) + " ";
      boolean sameHead = role.head().equals(head) || text.contains(" " + head + " ");
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

  private Optional<Speaker> lastOrganisation(Place place) {
    for (Cast.Appearance a : discourse.cast().before(place)) {
      if (a.kind() == EntityKind.ORGANIZATION && discourse.isNarrated(a)) {
        return Optional.of(discourse.speaker(a.entity(), How.DESCRIPTION));
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> lastPerson(Gender gender, Place place) {
    Optional<Discourse.Turn> last = discourse.lastTurn(false);
    if (last.isPresent() && place.paragraph() - last.get().paragraph() <= 2
        && discourse.isKind(last.get().speaker(), EntityKind.PERSON) && fits(last.get().speaker().entity(), gender)) {
      return Optional.of(discourse.again(last.get().speaker(), How.DESCRIPTION));
    }
    for (Cast.Appearance a : discourse.cast().before(place)) {
      if (discourse.cast().isPerson(a.entity()) && discourse.isNarrated(a) && fits(Optional.of(a.entity()), gender)) {
        return Optional.of(discourse.speaker(a.entity(), How.DESCRIPTION));
      }
    }
    return Optional.empty();
  }

  private boolean fits(Optional<Integer> entity, Gender gender) {
    Gender known = entity.map(e -> discourse.cast().gender(e)).orElse(Gender.UNKNOWN);
    return gender == Gender.UNKNOWN || known == Gender.UNKNOWN || known == gender;
  }

  private static Gender genderOf(String head) {
    if (head.endsWith("woman") || Set.of("mother", "actress", "sister", "daughter", "wife", "widow", "girl", "queen", "princess", "aunt", "grandmother", "waitress").contains(head)) {
      return Gender.FEMALE;
    }
    boolean male = head.equals("man") || Set.of("father", "brother", "son", "husband", "widower", "boy", "king", "prince", "uncle", "grandfather").contains(head);
    return male ? Gender.MALE : Gender.UNKNOWN;
  }
}
