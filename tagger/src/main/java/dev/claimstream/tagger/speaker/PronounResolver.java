package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.speaker.SpeakerResolver.Speakers;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds whom a pronoun stands for: he and she the last speaker or subject of that gender, it an
 * organisation, they the last collective, I and we the speaker of the words around them.
 */
final class PronounResolver {

  private final Discourse discourse;

  PronounResolver(Discourse discourse) {
    this.discourse = discourse;
  }

  /**
   * The speaker behind a pronoun.
   *
   * @param outer the speaker of the claim within whose content it stands
   */
  Optional<Speakers> resolve(String pronoun, Place place, Optional<Speaker> outer) {
    if (pronoun.equals("they") || pronoun.equals("them")) {
      return Optional.of(plural(place));
    }
    return one(pronoun, place, outer).map(Speakers::of);
  }

  private Optional<Speaker> one(String pronoun, Place place, Optional<Speaker> outer) {
    return switch (pronoun) {
      case "he", "him", "himself" -> singular(Gender.MALE, place, outer);
      case "she", "her", "herself" -> singular(Gender.FEMALE, place, outer);
      case "it", "itself" -> organisation(place);
      case "i", "we", "me", "us" -> outer.map(s -> discourse.again(s, How.PRONOUN));
      case "who" -> nearestPerson(place, Gender.UNKNOWN).map(e -> discourse.speaker(e, How.NAMED));
      default -> Optional.empty();
    };
  }

  private Optional<Speaker> singular(Gender gender, Place place, Optional<Speaker> outer) {
    Optional<Integer> subject = subjectOfSameParagraph(gender, place);
    if (subject.isPresent()) {
      return subject.map(e -> discourse.speaker(e, How.PRONOUN));
    }
    Optional<Speaker> last = lastSpeaker(gender, place);
    if (last.isPresent()) {
      return last;
    }
    Optional<Integer> nearest = nearestPerson(place, gender);
    if (nearest.isEmpty()) {
      nearest =
          discourse
              .cast()
              .after(place, e -> discourse.cast().isPerson(e) && fits(e, gender))
              .filter(a -> a.place().paragraph() <= place.paragraph() + 1)
              .map(Cast.Appearance::entity);
    }
    if (nearest.isEmpty() && gender != Gender.UNKNOWN) {
      nearest = protagonist(place); // a gender guessed from a name may be wrong
    }
    return nearest
        .filter(e -> outer.flatMap(Speaker::entity).map(o -> !o.equals(e)).orElse(true))
        .map(e -> discourse.speaker(e, How.PRONOUN));
  }

  /**
   * The first person named in this paragraph, in the writer's words, after the last speaker spoke.
   */
  private Optional<Integer> subjectOfSameParagraph(Gender gender, Place place) {
    Optional<Integer> sure =
        subject(place, e -> gender != Gender.UNKNOWN && discourse.cast().gender(e) == gender);
    return sure.isPresent() ? sure : subject(place, e -> fits(e, gender));
  }

  private Optional<Integer> subject(Place place, IntPredicate fits) {
    Place from =
        discourse
            .lastTurn(true)
            .filter(t -> t.paragraph() == place.paragraph())
            .map(t -> new Place(place.paragraph(), endOf(t)))
            .orElse(new Place(place.paragraph(), 0));
    Optional<Integer> found = Optional.empty();
    for (Cast.Appearance a : discourse.cast().appearances()) {
      boolean here = a.place().compareTo(from) >= 0 && a.place().compareTo(place) < 0;
      if (here
          && discourse.cast().isPerson(a.entity())
          && fits.test(a.entity())
          && discourse.isNarrated(a)
          && !isOwner(a)
          && (found.isEmpty() || beginsSentence(a))) {
        found = Optional.of(a.entity());
      }
    }
    return found;
  }

  private int endOf(Discourse.Turn turn) {
    var p = discourse.passage(turn.paragraph());
    int content = turn.draft().limit();
    int source = turn.draft().source().map(s -> s.limit()).orElse(0);
    return p.tokens().get(Math.max(content, source) - 1).end();
  }

  private boolean beginsSentence(Cast.Appearance a) {
    String text = discourse.passage(a.place().paragraph()).text();
    int i = a.place().offset() - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i < 0 || ".!?".indexOf(text.charAt(i)) >= 0;
  }

  private boolean isOwner(Cast.Appearance a) {
    return discourse.passage(a.place().paragraph()).mentions().stream()
        .filter(m -> m.span().start() == a.place().offset())
        .anyMatch(
            m -> {
              String text = discourse.passage(a.place().paragraph()).text();
              int end = m.span().end();
              return end + 1 < text.length()
                  && (text.charAt(end) == '\'' || text.charAt(end) == '’')
                  && text.charAt(end + 1) == 's';
            });
  }

  private Optional<Speaker> lastSpeaker(Gender gender, Place place) {
    List<Discourse.Turn> turns = discourse.turns();
    for (int i = turns.size() - 1; i >= 0; i--) {
      Discourse.Turn turn = turns.get(i);
      if (place.paragraph() - turn.paragraph() > 3) {
        break;
      }
      Speaker speaker = turn.speaker();
      boolean unnamed = speaker.entity().isEmpty();
      if (unnamed
          && speaker.role().map(PronounResolver::isPerson).orElse(false)
          && speaker.how() != How.COLLECTIVE
          && !personSince(gender, turn, place)) {
        return Optional.of(discourse.again(speaker, How.PRONOUN)); // a witness … he said
      }
      if (discourse.isKind(speaker, EntityKind.PERSON)
          && speaker.entity().filter(e -> fits(e, gender)).isPresent()) {
        return personNamedSince(gender, turn, place)
            .or(() -> Optional.of(discourse.again(speaker, How.PRONOUN)));
      }
    }
    return Optional.empty();
  }

  private static boolean isPerson(String role) {
    for (String word : role.split(" ")) {
      if (DescriptionResolver.isPersonNoun(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean personSince(Gender gender, Discourse.Turn turn, Place place) {
    return personNamedSince(gender, turn, place).isPresent();
  }

  /** Somebody fitting who began a sentence in the writer's words since a turn. */
  private Optional<Speaker> personNamedSince(Gender gender, Discourse.Turn turn, Place place) {
    Place from = new Place(turn.paragraph(), endOf(turn));
    Optional<Speaker> found = Optional.empty();
    for (Cast.Appearance a : discourse.cast().appearances()) {
      if (a.place().compareTo(from) >= 0
          && a.place().compareTo(place) < 0
          && discourse.cast().isPerson(a.entity())
          && fits(a.entity(), gender)
          && discourse.isNarrated(a)
          && !isOwner(a)
          && a.place().paragraph() > turn.paragraph()
          && a.place().paragraph() >= place.paragraph() - 1) {
        found = Optional.of(discourse.speaker(a.entity(), How.PRONOUN));
      }
    }
    return found;
  }

  private Optional<Integer> nearestPerson(Place place, Gender gender) {
    for (Cast.Appearance a : discourse.cast().before(place)) {
      if (discourse.cast().isPerson(a.entity())
          && fits(a.entity(), gender)
          && discourse.isNarrated(a)) {
        return Optional.of(a.entity());
      }
    }
    return Optional.empty();
  }

  /** The last person to speak or, if nobody has, the one named last in the writer's own words. */
  private Optional<Integer> protagonist(Place place) {
    Optional<Integer> near =
        nearestPerson(place, Gender.UNKNOWN)
            .filter(e -> namedSince(e, place.paragraph() - 1, place));
    return near.or(
        () ->
            discourse
                .lastTurn(false)
                .filter(t -> discourse.isKind(t.speaker(), EntityKind.PERSON))
                .flatMap(t -> t.speaker().entity())
                .or(() -> nearestPerson(place, Gender.UNKNOWN)));
  }

  private boolean namedSince(int entity, int paragraph, Place place) {
    return discourse.cast().before(place).stream()
        .anyMatch(
            a ->
                a.entity() == entity
                    && a.place().paragraph() >= paragraph
                    && discourse.isNarrated(a));
  }

  private boolean fits(int entity, Gender gender) {
    Gender known = discourse.cast().gender(entity);
    return gender == Gender.UNKNOWN || known == Gender.UNKNOWN || known == gender;
  }

  private Optional<Speaker> organisation(Place place) {
    Optional<Discourse.Turn> last = discourse.lastTurn(false);
    for (Cast.Appearance a : discourse.cast().before(place)) {
      boolean sinceLastTurn = last.map(t -> a.place().paragraph() >= t.paragraph()).orElse(true);
      if (a.kind() == EntityKind.ORGANIZATION && sinceLastTurn && discourse.isNarrated(a)) {
        return Optional.of(discourse.speaker(a.entity(), How.PRONOUN));
      }
    }
    for (int i = discourse.turns().size() - 1; i >= 0; i--) {
      Speaker speaker = discourse.turns().get(i).speaker();
      if (discourse.isKind(speaker, EntityKind.ORGANIZATION)) {
        return Optional.of(discourse.again(speaker, How.PRONOUN));
      }
    }
    return Optional.empty();
  }

  private Speakers plural(Place place) {
    Optional<Discourse.Turn> last = discourse.lastTurn(false);
    if (last.isPresent() && place.paragraph() - last.get().paragraph() <= 1) {
      Speaker speaker = last.get().speaker();
      boolean several = speaker.how() == How.COLLECTIVE || !last.get().more().isEmpty();
      if (several || discourse.isKind(speaker, EntityKind.ORGANIZATION)) {
        return new Speakers(
            discourse.again(speaker, How.PRONOUN),
            last.get().more().stream().map(s -> discourse.again(s, How.PRONOUN)).toList());
      }
    }
    return Speakers.of(Speaker.unnamed(How.COLLECTIVE, Optional.empty()));
  }
}
