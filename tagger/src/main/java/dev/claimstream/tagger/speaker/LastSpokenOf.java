package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.entity.Gender;
import dev.claimstream.tagger.text.Pos;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Whom a description means that the article gives nobody: the one it has just spoken of. */
final class LastSpokenOf {

  private static final double LATEST = 1;
  private static final double JUST_SPOKE = 2;
  private static final int NEAR = 3;
  private static final int SPOKEN_OF = 3;
  private static final int DEPENDENT = 1;
  private static final int SPEAKS = 6;

  /** An article is about what its first paragraph names. */
  private static final int ABOUT = 2;

  /** So many turns back tell which organisation speaks most. */
  private static final int TURNS_BACK = 100;

  private final Discourse discourse;

  LastSpokenOf(Discourse discourse) {
    this.discourse = discourse;
  }

  /** The person nearest before, or who has just spoken, if nothing contradicts. */
  Optional<Speaker> person(Description description, Place place) {
    Optional<Discourse.Turn> last = discourse.lastTurn(false);
    Gender gender = Nouns.genderOf(description.head());
    Optional<Integer> asker = discourse.askedBefore(place);
    double most = 0;
    Optional<Integer> best = Optional.empty();
    Set<Integer> weighed = new HashSet<>();
    for (Cast.Appearance a : discourse.cast().before(place)) {
      boolean candidate =
          discourse.cast().isPerson(a.entity())
              && discourse.isNarrated(a)
              && !asker.equals(Optional.of(a.entity()))
              && fits(a.entity(), gender)
              && !description.isContradicted(discourse.cast(), a.entity());
      if (candidate && weighed.add(a.entity())) {
        int ago = place.paragraph() - a.place().paragraph();
        double weight = Math.max(0, NEAR - ago) + (weighed.size() == 1 ? LATEST : 0);
        boolean justSpoke =
            last.filter(t -> place.paragraph() - t.paragraph() <= 2)
                .flatMap(t -> t.speaker().entity())
                .filter(e -> e == a.entity())
                .isPresent();
        weight += justSpoke ? JUST_SPOKE : 0;
        if (weight > most) {
          most = weight;
          best = Optional.of(a.entity());
        }
      }
    }
    return best.map(e -> discourse.speaker(e, How.DESCRIPTION));
  }

  /** Whether nothing speaks against a gender. */
  boolean fits(int entity, Gender gender) {
    Gender known = discourse.cast().gender(entity);
    return gender == Gender.UNKNOWN || known == Gender.UNKNOWN || known == gender;
  }

  /** The only police force, or the last, that has been named: "the police". */
  Optional<Speaker> police(Place place) {
    return bearing("police", place);
  }

  /** The organisation last named that has the noun in its name: "the inspectorate". */
  Optional<Speaker> bearing(String head, Place place) {
    for (Cast.Appearance a : discourse.cast().before(place)) {
      String name = discourse.cast().facts(a.entity()).name().toLowerCase(Locale.ROOT);
      if (a.kind() != EntityKind.PERSON && List.of(name.split(" ")).contains(head)) {
        return Optional.of(discourse.speaker(a.entity(), How.DESCRIPTION));
      }
    }
    return Optional.empty();
  }

  /** The body whose name, further down, has all the words: "the coast guard" of the lead. */
  Optional<Speaker> bearingLater(List<String> words, Place place) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    String phrase = " " + String.join(" ", words) + " ";
    return discourse
        .cast()
        .after(
            place,
            e ->
                discourse.cast().facts(e).kind() == EntityKind.ORGANIZATION
                    && (" " + discourse.cast().facts(e).name().toLowerCase(Locale.ROOT) + " ")
                        .contains(phrase))
        .map(a -> discourse.speaker(a.entity(), How.NAMED_LATER));
  }

  /**
   * The body whose name says what it is for: "the disaster agency" is the National Disaster Office.
   */
  Optional<Speaker> concerned(Description description, Place place) {
    if (!Nouns.isAnyBody(description.head()) || description.core() < 2) {
      return Optional.empty();
    }
    String concern = " " + description.words().get(description.words().size() - 2) + " ";
    IntPredicate named =
        e ->
            discourse.cast().facts(e).kind() == EntityKind.ORGANIZATION
                && (" " + discourse.cast().facts(e).name().toLowerCase(Locale.ROOT) + " ")
                    .contains(concern);
    return discourse.cast().before(place).stream()
        .filter(a -> named.test(a.entity()))
        .findFirst()
        .map(a -> discourse.speaker(a.entity(), How.DESCRIPTION))
        .or(
            () ->
                discourse
                    .cast()
                    .after(place, named)
                    .map(a -> discourse.speaker(a.entity(), How.NAMED_LATER)));
  }

  /**
   * The company most spoken of so far; of other kinds the one last spoken of. A name that says
   * another kind ("the University of X" for "the charity") is not meant.
   */
  Optional<Speaker> organisation(String head, Place place) {
    Optional<Speaker> spoke =
        discourse
            .lastTurn(false)
            .filter(t -> place.paragraph() - t.paragraph() <= 1)
            .map(Discourse.Turn::speaker)
            .filter(s -> discourse.isKind(s, EntityKind.ORGANIZATION))
            .filter(s -> s.entity().filter(e -> mayBe(head, e)).isPresent());
    if (spoke.isPresent()) {
      return spoke.map(s -> discourse.again(s, How.DESCRIPTION));
    }
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (Cast.Appearance a : discourse.cast().before(place)) {
      if (a.kind() == EntityKind.ORGANIZATION
          && discourse.isNarrated(a)
          && !hasSeen(a)
          && mayBe(head, a.entity())) {
        int weight = isDependent(a) ? DEPENDENT : SPOKEN_OF;
        counts.merge(
            a.entity(), a.place().paragraph() == 0 ? ABOUT * weight : weight, Integer::sum);
        if (!Nouns.isCompanyNoun(head)) {
          break;
        }
      }
    }
    List<Discourse.Turn> turns = discourse.turns();
    for (Discourse.Turn turn :
        turns.subList(Math.max(0, turns.size() - TURNS_BACK), turns.size())) {
      turn.speaker()
          .entity()
          .filter(counts::containsKey)
          .ifPresent(e -> counts.merge(e, SPEAKS, Integer::sum));
    }
    Optional<Map.Entry<Integer, Integer>> best = Optional.empty();
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) { // the first named wins a tie
      if (best.isEmpty() || entry.getValue() >= best.get().getValue()) {
        best = Optional.of(entry);
      }
    }
    return best.map(e -> discourse.speaker(e.getKey(), How.DESCRIPTION));
  }

  /** "the department" may be the DWP; else its name says that it is one. */
  private static boolean isInShort(String name) {
    return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** "an analyst of Reef Bank" says little of the bank. */
  private boolean isDependent(Cast.Appearance a) {
    Passage p = discourse.passage(a.place().paragraph());
    int before = Tokens.at(p, a.place().offset()) - 1;
    return p.pos(before) == Pos.PREPOSITION
        || (p.pos(before) == Pos.DETERMINER && p.pos(before - 1) == Pos.PREPOSITION);
  }

  /** "a letter seen by the Courier": a paper says where it has its news from. */
  private boolean hasSeen(Cast.Appearance a) {
    Passage p = discourse.passage(a.place().paragraph());
    int by = Tokens.at(p, a.place().offset()) - 1;
    if (p.pos(by) == Pos.DETERMINER) {
      by--;
    }
    boolean seen =
        switch (p.lower(by - 1)) {
          case "seen", "obtained", "reviewed", "viewed" -> true;
          default -> false;
        };
    return seen && p.lower(by).equals("by");
  }

  private boolean mayBe(String head, int entity) {
    if (Nouns.isNamedSo(head)) {
      return isInShort(discourse.cast().facts(entity).name());
    }
    for (String word :
        discourse.cast().facts(entity).name().toLowerCase(Locale.ROOT).split("[ '’]")) {
      boolean publicBody = Nouns.isPublicBody(word) && !word.equals(head);
      boolean otherKind = !Nouns.isAnyBody(head) && !word.equals(head) && Nouns.isPublicNoun(word);
      if (publicBody || otherKind || (Nouns.endsCompany(word) && Nouns.isPublicNoun(head))) {
        return false;
      }
    }
    return true;
  }
}
