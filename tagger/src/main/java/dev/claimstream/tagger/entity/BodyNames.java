package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names that the words beside them show to be an organisation's: what a comma puts beside a noun
 * for one ("its operator, Reef Lines,", "Reef Capital, a brokerage,"), and what ends as only
 * organisations do (Reef Foods).
 */
final class BodyNames {

  /** So many words stand between the article and the noun of an apposition. */
  private static final int LONGEST = 6;

  /** What firms of one trade are called: "the surveyors, Hobb Lisle,". */
  private static final Set<String> FIRMS =
      Set.of(
          "surveyors",
          "architects",
          "accountants",
          "auditors",
          "solicitors",
          "builders",
          "publishers",
          "brokers",
          "consultants",
          "developers",
          "contractors",
          "organisers",
          "organizers",
          "makers",
          "owners",
          "brewers",
          "insurers");

  private static final int NEVER = Flag.COUNTRY | Flag.CITY | Flag.DEMONYM | Flag.TITLE;

  private BodyNames() {}

  static List<Chunk> apply(Words words, List<Chunk> names) {
    List<Chunk> applied = new ArrayList<>(names.size());
    for (Chunk name : names) {
      applied.add(isBody(words, name) ? name.as(EntityKind.ORGANIZATION) : name);
    }
    return applied;
  }

  private static boolean isBody(Words words, Chunk name) {
    boolean person = name.kind() == EntityKind.PERSON;
    boolean place = name.kind() == EntityKind.LOCATION && name.length() > 1;
    boolean named = words.has(name.first(), Flag.FIRST_NAME) && !isLinked(words, name);
    if (!(person || place) || named || words.has(name.first(), NEVER)) {
      return false;
    }
    boolean ends =
        name.length() > 1
            && words.has(name.limit() - 1, Flag.ORGANIZATION_SURE)
            && !words.has(name.limit() - 2, Flag.FIRST_NAME);
    return (person && ends)
        || hasShares(words, name.first(), name.limit())
        || isApposed(words, name.first(), name.limit())
        || (person && (isExplained(words, name.limit()) || isCalled(words, name)));
  }

  /** "Le Soir de Trone" has a small word in it. */
  private static boolean isLinked(Words words, Chunk name) {
    for (int i = name.first() + 1; i < name.limit(); i++) {
      if (!words.isCapitalized(i) && words.token(i).isWord()) {
        return true;
      }
    }
    return false;
  }

  /** "Shares in X", "X shares". */
  private static boolean hasShares(Words words, int first, int limit) {
    boolean before =
        (words.is(first - 1, "in") || words.is(first - 1, "of")) && words.is(first - 2, "shares");
    return before
        || words.is(limit, "shares")
        || (words.is(limit, "'s") && words.is(limit + 1, "shares"));
  }

  /** "The ferry's operator, X," and "The surveyors, X,". */
  private static boolean isApposed(Words words, int first, int limit) {
    int noun = first - 2;
    if (noun < 1 || !words.is(first - 1, ",") || words.isCapitalized(noun)) {
      return false;
    }
    boolean trade = FIRMS.contains(words.token(noun).lower()) && words.is(limit, ",");
    if (!trade && !words.has(noun, Flag.ORGANIZATION_NOUN)) {
      return false;
    }
    for (int i = noun - 1; i >= Math.max(0, noun - LONGEST); i--) {
      if (isDeterminer(words, i)) {
        return !isPersonOf(words, i - 1);
      }
      if (!words.token(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  /** "A nurse [at] the hospital, X": a person is apposed, not where they are. */
  private static boolean isPersonOf(Words words, int preposition) {
    boolean within =
        preposition > 0
            && switch (words.token(preposition).lower()) {
              case "at", "of", "in", "with", "from" -> true;
              default -> false;
            };
    return within && words.has(preposition - 1, Flag.ROLE | Flag.TITLE);
  }

  /** "the journal X", "a report by the charity X". */
  private static boolean isCalled(Words words, Chunk name) {
    int noun = name.first() - 1;
    return name.length() > 1
        && words.has(noun, Flag.ORGANIZATION_NOUN)
        && !words.isCapitalized(noun)
        && words.is(noun - 1, "the")
        && !words.has(name.limit() - 1, Flag.SURNAME);
  }

  /** "X, a brokerage," and "X, Norway's largest maker of nets,". */
  private static boolean isExplained(Words words, int limit) {
    if (!words.is(limit, ",")) {
      return false;
    }
    boolean determined = false;
    for (int i = limit + 1; i < Math.min(words.size(), limit + 1 + LONGEST); i++) {
      if (!words.token(i).isWord()) {
        return false;
      }
      boolean head = determined && words.has(i, Flag.ORGANIZATION_NOUN) && !words.isCapitalized(i);
      if (head && endsPhrase(words, i + 1)) {
        return true;
      }
      determined |= isDeterminer(words, i);
    }
    return false;
  }

  private static boolean isDeterminer(Words words, int at) {
    return switch (words.token(at).lower()) {
      case "the", "a", "an", "its", "his", "her", "their", "'s", "’s" -> true;
      default -> false;
    };
  }

  private static boolean endsPhrase(Words words, int at) {
    return at == words.size()
        || switch (words.token(at).lower()) {
          case ",", ".", "of", "in", "for", "based", "that", "which", "from", "with" -> true;
          default -> false;
        };
  }
}
