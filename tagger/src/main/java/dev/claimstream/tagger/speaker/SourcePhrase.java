package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.claim.TokenRange;
import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a source, taken apart.
 *
 * @param names mentions that can be who speaks: not those that only describe ("a spokesman for X",
 *     "X's lawyer")
 * @param head the head noun's token, -1 when there is none
 * @param conjoined whether "and" joins two of its parts
 */
record SourcePhrase(
    Passage passage, TokenRange range, List<Mention> names, int head, boolean conjoined) {

  private static final Set<String> SINGULAR_PRONOUNS =
      Set.of("he", "she", "him", "her", "himself", "herself");

  private static final Set<String> INDEFINITE =
      Set.of(
          "a", "an", "one", "another", "some", "any", "several", "many", "most", "few", "no", "two",
          "three", "other", "others");

  private static final Set<String> PEOPLE =
      Set.of("source", "sources", "insider", "insiders", "allies", "officials", "aides", "someone");

  static SourcePhrase of(Passage p, TokenRange range) {
    List<Mention> names = new ArrayList<>();
    boolean conjoined = false;
    boolean dependent = false;
    int head = -1;
    boolean headClosed = false;
    Optional<Mention> last = Optional.empty();
    for (int i = range.first(); i < range.limit(); i++) {
      Pos pos = p.pos(i);
      Optional<Mention> mention = p.mention(i);
      if ((pos == Pos.PREPOSITION || pos == Pos.TO) && mention.isEmpty()) {
        dependent = true;
        headClosed |= head >= 0;
      } else if (p.lower(i).equals(",") || p.lower(i).equals("(")) {
        dependent = p.lower(i).equals("(");
        headClosed |= head >= 0;
      } else if (pos == Pos.COORDINATOR) {
        conjoined |= !dependent;
        headClosed |= head >= 0;
      } else if (mention.isPresent() && !mention.equals(last)) {
        last = mention;
        boolean owner = isOwner(p, i, range.limit());
        boolean person = mention.get().kind() == EntityKind.PERSON;
        if (!owner
            && !modifies(p, i, range.limit())
            && (!dependent || (person && followsCommonNoun(p, i) && !isLed(p, range, head)))) {
          names.add(mention.get());
        }
      }
      boolean nominal =
          pos == Pos.NOUN
              || pos == Pos.NAME
              || pos == Pos.NUMBER
              || pos == Pos.PRONOUN
              || pos == Pos.ADJECTIVE
              || Nouns.isPersonNoun(p.lower(i));
      if (!headClosed && nominal) {
        head = i;
      }
    }
    return new SourcePhrase(p, range, List.copyOf(names), head, conjoined);
  }

  /**
   * "the head of the agency Jane Smith": the name does not depend on "of"; that of "a spokesman for
   * President Smith" does.
   */
  private static boolean followsCommonNoun(Passage p, int i) {
    int before = i - 1;
    while (before > 0
        && p.mention(before).isEmpty()
        && p.tokens().get(before).isCapitalized()
        && Nouns.isTitle(p.lower(before))) {
      before--;
    }
    return before >= 0
        && p.pos(before) != Pos.PREPOSITION
        && p.pos(before) != Pos.TO
        && p.pos(before) != Pos.DETERMINER
        && p.pos(before) != Pos.COORDINATOR;
  }

  /** "a commission led by the judge X": what a body says is not its head's. */
  private static boolean isLed(Passage p, TokenRange range, int head) {
    boolean by = head + 2 < range.limit() && p.lower(head + 2).equals("by");
    return by && Nouns.isOrganisationNoun(p.lower(head));
  }

  /** Whether it is only the end of a longer phrase: "An aide to [Ada Lund]", "people close to". */
  boolean isTail() {
    int preposition = range.first() - 1;
    int noun = preposition - 1;
    if (passage.lower(noun).equals("close")) {
      noun--;
    }
    boolean linked =
        switch (passage.lower(preposition)) {
          case "to", "for", "of" -> true;
          default -> false;
        };
    String word = passage.lower(noun);
    if (isApposedPerson()) {
      return false;
    }
    return linked && (Nouns.isPersonNoun(word) || PEOPLE.contains(word));
  }

  /** "(the envoy to) the islands, Ada Lund": she is no island. */
  private boolean isApposedPerson() {
    boolean person = names.stream().anyMatch(m -> m.kind() == EntityKind.PERSON);
    return person && isApposed() && !Nouns.isPersonNoun(headWord());
  }

  /** "the Smith campaign", "some Smith allies": the name only describes the noun behind it. */
  private static boolean modifies(Passage p, int i, int limit) {
    int end = mentionEnd(p, i, limit);
    return end < limit
        && (p.pos(end) == Pos.NOUN || Nouns.isPersonNoun(p.lower(end)))
        && p.mention(i).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
  }

  private static int mentionEnd(Passage p, int i, int limit) {
    Optional<Mention> mention = p.mention(i);
    int end = i;
    while (end < limit && p.mention(end).equals(mention)) {
      end++;
    }
    return end;
  }

  private static boolean isOwner(Passage p, int i, int limit) {
    int end = mentionEnd(p, i, limit);
    return end < limit && p.pos(end) == Pos.POSSESSIVE;
  }

  /** Whether a name stands behind a comma: "its owner, Blue Lagoon Lines". */
  boolean isApposed() {
    for (int i = range.first(); i < range.limit(); i++) {
      int at = i;
      if (passage.lower(i).equals(",")
          && names.stream()
              .filter(m -> Cast.canSpeak(m.kind()))
              .anyMatch(m -> m.span().start() > passage.tokens().get(at).start())) {
        return true;
      }
    }
    return false;
  }

  boolean isPronoun() {
    int first = range.first();
    boolean owner = range.limit() - first == 1 && PronounResolver.isPossessive(pronoun());
    return owner
        || (range.limit() - first <= 2
            && (passage.pos(first) == Pos.PRONOUN || passage.pos(first) == Pos.OBJECT)
            && names.isEmpty());
  }

  String pronoun() {
    return passage.lower(range.first());
  }

  boolean isSingularPronoun() {
    return SINGULAR_PRONOUNS.contains(pronoun());
  }

  String headWord() {
    return head < 0 ? "" : passage.lower(head);
  }

  /** "both", "both men", "the couple", "the two candidates". */
  boolean isTwo() {
    String first = passage.lower(range.first());
    String second = passage.lower(range.first() + 1);
    int size = range.limit() - range.first();
    boolean named = names.stream().anyMatch(m -> Cast.canSpeak(m.kind()));
    if (named || size > 4) {
      return false;
    }
    boolean couple = size == 2 && (second.equals("couple") || second.equals("pair"));
    return first.equals("both") || (first.equals("the") && (couple || second.equals("two")));
  }

  /** "both sides", "the two countries": no persons. */
  boolean isOfSides() {
    return switch (headWord()) {
      case "sides",
          "parties",
          "countries",
          "nations",
          "governments",
          "companies",
          "firms",
          "clubs",
          "unions" ->
          true;
      default -> false;
    };
  }

  /** The words in lower case, without the determiner. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (int i = range.first(); i < range.limit(); i++) {
      if (passage.pos(i) != Pos.MARK
          && passage.pos(i) != Pos.DETERMINER
          && passage.pos(i) != Pos.POSSESSIVE) {
        words.add(passage.lower(i));
      }
    }
    return words;
  }

  /** The words as they stand, without a determiner before them. */
  Optional<String> description() {
    int first = range.first();
    while (first < range.limit() && passage.pos(first) == Pos.DETERMINER) {
      first++;
    }
    return first == range.limit()
        ? Optional.empty()
        : Optional.of(passage.span(first, range.limit()).in(passage.text()));
  }

  String text() {
    return passage.span(range.first(), range.limit()).in(passage.text());
  }

  /** Whether it points to somebody known: the, this, that, his. */
  boolean isDefinite() {
    return switch (passage.lower(range.first())) {
      case "the", "this", "that", "his", "her", "its", "their", "these", "those", "both" -> true;
      default -> false;
    };
  }

  /** Whether it speaks of one somebody or other: a, an, one, another, some. */
  boolean isIndefinite() {
    return INDEFINITE.contains(passage.lower(range.first()));
  }

  boolean isPlural() {
    String word = headWord();
    return switch (word) {
      case "people",
          "police",
          "men",
          "women",
          "children",
          "others",
          "many",
          "some",
          "both",
          "most",
          "several",
          "all",
          "few",
          "staff" ->
          true;
      case "boss",
          "press",
          "congress",
          "witness",
          "actress",
          "business",
          "princess",
          "headmistress",
          "us",
          "politics" ->
          false;
      default ->
          word.endsWith("s")
              && word.length() > 3
              && !word.endsWith("ss")
              && passage.pos(head) == Pos.NOUN;
    };
  }
}
