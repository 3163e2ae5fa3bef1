package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/** The noun phrase to the left of a place: mostly the subject of the verb there. */
final class PhraseBefore {

  private PhraseBefore() {}

  /**
   * The noun phrase that ends right before a token, adverbs and one apposition between commas
   * passed over: {@code [Jane Smith, a barrister,] also said}.
   *
   * @param floor the first token it may reach
   */
  static Optional<TokenRange> find(Passage p, int limit, int floor) {
    int end = limit;
    while (end > floor && (p.pos(end - 1) == Pos.ADVERB || isFloating(p, end - 1, floor))) {
      end--;
    }
    end = Descriptions.withoutTime(p, end, floor);
    if (end > floor + 2
        && p.isComma(end - 1)
        && (p.pos(end - 2) == Pos.ADVERB || p.is(end - 2, "though") || p.is(end - 2, "however"))
        && p.isComma(end - 3)) {
      end -= 3; // "the minister, meanwhile, said"
    }
    if (end > floor && p.isComma(end - 1)) {
      int comma = end - 1;
      return Appositions.across(p, comma, floor);
    }
    if (end > floor && p.isDash(end - 1)) {
      return Descriptions.acrossDashes(p, end - 1, floor);
    }
    int described = p.is(end - 1, "who") ? end : Descriptions.start(p, end, floor);
    int first = start(p, end, floor);
    if (described < end && !(first < end && isFronted(p, described, floor))) {
      return Optional.of(new TokenRange(described, end));
    }
    if (first < end && first > floor && isAboutSoMany(p, first - 1)) {
      return Optional.of(new TokenRange(first - 1, end));
    }
    boolean inPrepositionalPhrase =
        first > floor && p.pos(first - 1) == Pos.PREPOSITION && !opensClause(p, first - 1);
    if (inPrepositionalPhrase && p.sameMention(first - 1, end - 1)) {
      return Optional.of(new TokenRange(first - 1, end)); // [Per Holt]
    }
    if (inPrepositionalPhrase) {
      return nameBehind(p, first, end);
    }
    return first < end
        ? Optional.of(new TokenRange(listStart(p, first, end, floor), end))
        : Optional.empty();
  }

  /** "In her diary [Sara Lindqvist] wrote": a name that no comma parts from what is fronted. */
  private static Optional<TokenRange> nameBehind(Passage p, int first, int limit) {
    int name = limit - 1;
    while (name > first && p.sameMention(name - 1, limit - 1)) {
      name--;
    }
    boolean title = p.pos(name - 1) == Pos.NAME && p.pos(name - 2) == Pos.NOUN;
    name = title && p.mention(name - 1).isEmpty() ? name - 1 : name;
    boolean parted = name > first && p.pos(name - 1) == Pos.NOUN;
    return parted && p.mention(limit - 1).filter(m -> m.kind() == EntityKind.PERSON).isPresent()
        ? Optional.of(new TokenRange(name, limit))
        : Optional.empty();
  }

  /** "[Doctors], nurses and porters said": a list that opens the sentence. */
  private static int listStart(Passage p, int first, int limit, int floor) {
    boolean list = false;
    for (int i = first; i < limit; i++) {
      list |= p.is(i, "and") || p.is(i, "or");
    }
    int at = first;
    while (list && at > floor + 1 && p.isComma(at - 1)) {
      int before = start(p, at - 1, floor);
      if (before == at - 1) {
        return first;
      }
      at = before;
    }
    return at == floor ? at : first;
  }

  /** "[In] an interview played in court she said": what is described is no subject. */
  private static boolean isFronted(Passage p, int described, int floor) {
    return described == floor + 1 && p.pos(floor) == Pos.PREPOSITION && !opensClause(p, floor);
  }

  /** "[after] the bank said": before a subject these words are no prepositions. */
  private static boolean opensClause(Passage p, int i) {
    return switch (p.lower(i)) {
      case "after", "before", "since", "until" -> true;
      default -> false;
    };
  }

  /** "[about] half of the voters", "[around] 40 people". */
  private static boolean isAboutSoMany(Passage p, int i) {
    boolean about = p.is(i, "about") || p.is(i, "around") || p.is(i, "over");
    boolean many = p.pos(i + 1) == Pos.NUMBER || p.is(i + 1, "half") || p.is(i + 1, "one");
    return about && many;
  }

  /** "They both said", "Tapia himself says": the word floats behind its phrase. */
  private static boolean isFloating(Passage p, int i, int floor) {
    if (i <= floor) {
      return false;
    }
    return switch (p.lower(i)) {
      case "both", "all", "each" ->
          p.pos(i - 1) == Pos.PRONOUN || p.pos(i - 1) == Pos.NOUN || p.pos(i - 1) == Pos.NAME;
      case "himself", "herself", "itself", "themselves", "however", "meanwhile" -> true;
      default -> false;
    };
  }

  /** First token of the phrase that ends at {@code limit}; {@code limit} when there is none. */
  static int start(Passage p, int limit, int floor) {
    int i = limit - 1;
    if (i < floor) {
      return limit;
    }
    boolean preposition = p.pos(i - 1) == Pos.PREPOSITION || p.pos(i - 1) == Pos.TO;
    boolean friendOfHis = p.pos(i) == Pos.POSSESSIVE && p.is(i - 1, "of");
    if ((p.pos(i) == Pos.OBJECT || friendOfHis) && i - 1 > floor && preposition) {
      int whole = start(p, i - 1, floor); // "some of them", "a source close to him"
      return whole < i - 1 ? whole : limit;
    }
    if (p.pos(i) == Pos.PRONOUN || p.pos(i) == Pos.OBJECT || p.pos(i) == Pos.THAT) {
      return p.pos(i) == Pos.PRONOUN ? pronounStart(p, i, floor) : limit;
    }
    if (p.is(i, ")")) {
      while (i > floor && !p.is(i, "(")) {
        i--;
      }
      i--;
    }
    int first = limit;
    while (i >= floor) {
      Pos pos = p.pos(i);
      if (pos == Pos.MARK && !isHyphenIn(p, i, floor)) {
        break;
      }
      if (first < limit && p.mentionBreak(i, first) && !NounPhrases.titleBefore(p, i, first)) {
        break;
      }
      if (i == floor && first < limit && isTimeStamp(p, i)) {
        break; // "[14.11] Fire chief Dom Reyes says"
      }
      if (pos == Pos.NOUN || pos == Pos.NAME || pos == Pos.NUMBER || pos == Pos.ADJECTIVE) {
        first = i--;
      } else if (pos == Pos.PARTICIPLE || pos == Pos.GERUND || pos == Pos.PAST) {
        // only as a modifier: "the convicted man", "the acting head"
        if (i > floor && isModifierStart(p, i - 1) && first < limit) {
          first = i--;
        } else {
          break;
        }
      } else if (pos == Pos.ADVERB
          && (first < limit || p.is(i, "first"))
          && i > floor
          && (p.pos(i - 1) == Pos.DETERMINER
              || (p.is(i, "first") && p.pos(i - 1) == Pos.ADJECTIVE))) {
        first = i--;
      } else if (pos == Pos.POSSESSIVE && NounPhrases.isPossessiveMark(p, i)) {
        first = i--;
      } else if (pos == Pos.DETERMINER || pos == Pos.POSSESSIVE) {
        first = i;
        if (i > floor && p.pos(i - 1) == Pos.DETERMINER) { // both the …, all the …
          first = --i;
        }
        if (!Joints.continueLeft(p, i, floor)) {
          break;
        }
        i--;
      } else if ((pos == Pos.PREPOSITION || pos == Pos.TO)
          && first < limit
          && Joints.attach(p, i, floor)) {
        first = i--;
      } else if (pos == Pos.COORDINATOR
          && !p.is(i, "but")
          && first < limit
          && i > floor
          && Joints.coordinate(p, i)) {
        first = i--;
      } else if (pos == Pos.PRONOUN && first < limit && p.pos(first) == Pos.PREPOSITION) {
        first = i;
        break;
      } else {
        break;
      }
    }
    return leadingBoth(p, trimLeft(p, first, limit), floor);
  }

  private static boolean isTimeStamp(Passage p, int i) {
    String text = p.token(i).text();
    int colon = Math.max(text.indexOf(':'), text.indexOf('.'));
    return p.pos(i) == Pos.NUMBER && colon > 0 && colon <= 2 && text.length() == colon + 3;
  }

  private static int pronounStart(Passage p, int i, int floor) {
    if (i - 1 >= floor
        && p.pos(i - 1) == Pos.COORDINATOR
        && i - 2 >= floor
        && p.pos(i - 2).isNominal()
        && p.pos(i - 2) != Pos.ADJECTIVE) { // "it was safe and he said"
      int before = start(p, i - 1, floor);
      return before < i - 1 ? before : i;
    }
    return i;
  }

  private static int leadingBoth(Passage p, int first, int floor) {
    return first > floor && p.is(first - 1, "both") ? first - 1 : first;
  }

  private static int trimLeft(Passage p, int first, int limit) {
    int f = first;
    while (f < limit
        && (p.pos(f) == Pos.COORDINATOR
            || p.pos(f) == Pos.PREPOSITION
            || NounPhrases.isPossessiveMark(p, f))) {
      f++;
    }
    return f;
  }

  private static boolean isHyphenIn(Passage p, int i, int floor) {
    return i > floor && p.lower(i).equals("&");
  }

  private static boolean isModifierStart(Passage p, int i) {
    return p.pos(i) == Pos.DETERMINER
        || p.pos(i) == Pos.POSSESSIVE
        || p.pos(i) == Pos.ADJECTIVE
        || p.pos(i) == Pos.ADVERB
        || p.pos(i) == Pos.NUMBER;
  }
}
