package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.speaker.SpeakerResolver.Speakers;
import java.util.List;
import java.util.Optional;

/** Finds whom "it", "they" and "both" stand for. */
final class GroupPronouns {

  /** So many words back the beginning of a sentence is looked for. */
  private static final int LONGEST_SENTENCE = 60;

  private final Discourse discourse;

  GroupPronouns(Discourse discourse) {
    this.discourse = discourse;
  }

  /** Whom "it" stands for: what the sentence before begins with, who has just spoken. */
  Optional<Speaker> organisation(Place place) {
    Optional<Discourse.Turn> last = discourse.lastTurn(false);
    Optional<Speaker> leads = firm(place);
    if (leads.isPresent()) {
      return leads;
    }
    boolean spokeHere = last.filter(t -> t.paragraph() == place.paragraph()).isPresent();
    if (!spokeHere && isOfDocument(place)) {
      return Optional.empty();
    }
    Optional<Speaker> spoke =
        last.filter(t -> place.paragraph() - t.paragraph() <= 1)
            .map(Discourse.Turn::speaker)
            .filter(s -> discourse.isKind(s, EntityKind.ORGANIZATION));
    if (spoke.isPresent()) {
      return spoke.map(s -> discourse.again(s, How.PRONOUN));
    }
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

  /** Whom "they" stands for: the two last named together, who has just spoken, a firm. */
  Speakers several(Place place) {
    Optional<Discourse.Turn> last = discourse.lastTurn(false);
    Optional<Speakers> pair = pair(place);
    if (last.isPresent() && place.paragraph() - last.get().paragraph() <= 1) {
      Speaker speaker = last.get().speaker();
      boolean several = speaker.how() == How.COLLECTIVE || !last.get().more().isEmpty();
      boolean goesOn = several || discourse.isKind(speaker, EntityKind.ORGANIZATION);
      if (goesOn && (pair.isEmpty() || several)) {
        return new Speakers(
            discourse.again(speaker, How.PRONOUN),
            last.get().more().stream().map(s -> discourse.again(s, How.PRONOUN)).toList());
      }
    }
    return pair.or(() -> firm(place).map(Speakers::of))
        .orElse(Speakers.of(Speaker.unnamed(How.COLLECTIVE, Optional.empty())));
  }

  /** The organisation that the sentence before begins with: "Nordfisk has closed. They said". */
  private Optional<Speaker> firm(Place place) {
    Passage p = discourse.passage(place.paragraph());
    int limit = sentenceStart(p, Tokens.at(p, place.offset()));
    if (limit == 0) {
      return Optional.empty();
    }
    int first = sentenceStart(p, limit - 1);
    int name = p.lower(first).equals("the") ? first + 1 : first;
    return p.mention(name)
        .filter(m -> m.kind() == EntityKind.ORGANIZATION)
        .map(m -> discourse.speaker(m.entity(), How.PRONOUN));
  }

  /** Whether the sentence before begins with a paper: "A petition has been signed. It says". */
  private boolean isOfDocument(Place place) {
    Passage p = discourse.passage(place.paragraph());
    int limit = sentenceStart(p, Tokens.at(p, place.offset()));
    int i = limit == 0 ? 0 : sentenceStart(p, limit - 1);
    while (i < limit && p.pos(i).isNominal() && p.mention(i).isEmpty()) {
      if (Nouns.isDocument(p.lower(i)) && !p.pos(i + 1).isNominal()) {
        return true;
      }
      i++;
    }
    return false;
  }

  private static int sentenceStart(Passage p, int at) {
    int first = at;
    while (first > Math.max(0, at - LONGEST_SENTENCE) && !isStop(p, first - 1)) {
      first--;
    }
    return first;
  }

  private static boolean isStop(Passage p, int i) {
    return switch (p.lower(i)) {
      case ".", "!", "?" -> true;
      default -> false;
    };
  }

  /** The two countries or bodies last named together: "talks between the EU and Turkey". */
  Optional<Speakers> sides(Place place) {
    List<Cast.Appearance> before = discourse.cast().before(place);
    for (int i = 0; i + 1 < before.size(); i++) {
      Cast.Appearance second = before.get(i);
      Cast.Appearance first = before.get(i + 1);
      String between =
          first.place().paragraph() == second.place().paragraph() ? between(first, second) : "";
      boolean together = between.equals(" and ") || between.equals(" and the ");
      if (together
          && first.kind() != EntityKind.PERSON
          && second.kind() != EntityKind.PERSON
          && first.entity() != second.entity()) {
        return Optional.of(
            new Speakers(
                discourse.speaker(first.entity(), How.PRONOUN),
                List.of(discourse.speaker(second.entity(), How.PRONOUN))));
      }
    }
    return Optional.empty();
  }

  /** The two whom the writer has last named together: "Eva Holm and Karl Holm sold the field". */
  Optional<Speakers> pair(Place place) {
    List<Cast.Appearance> before = discourse.cast().before(place);
    for (int i = 0; i + 1 < before.size(); i++) {
      Cast.Appearance second = before.get(i);
      Cast.Appearance first = before.get(i + 1);
      if (place.paragraph() - second.place().paragraph() > 1) {
        return Optional.empty();
      }
      boolean together =
          first.place().paragraph() == second.place().paragraph()
              && discourse.isNarrated(second)
              && first.kind() == second.kind()
              && first.kind() != EntityKind.LOCATION
              && first.entity() != second.entity()
              && " and ".equals(between(first, second));
      if (together) {
        return Optional.of(
            new Speakers(
                discourse.speaker(first.entity(), How.PRONOUN),
                List.of(discourse.speaker(second.entity(), How.PRONOUN))));
      }
    }
    return Optional.empty();
  }

  private String between(Cast.Appearance first, Cast.Appearance second) {
    String text = discourse.passage(first.place().paragraph()).text();
    return first.end() <= second.place().offset()
        ? text.substring(first.end(), second.place().offset())
        : "";
  }
}
