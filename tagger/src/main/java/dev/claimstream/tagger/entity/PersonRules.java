package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where persons' names begin and end, and names that only a description gives away: no letters
 * before or behind (Cllr X, X KC), the nickname within (X "Peg" Y), "the Committee X Y", "his wife,
 * X Y,".
 */
final class PersonRules {

  private static final Set<String> LETTERS_BEFORE =
      Set.of(
          "Cllr", "Cllr.", "PC", "DC", "DS", "DI", "DCI", "DCS", "WPC", "Doña", "Señor", "Señora",
          "Ald", "Ald.", "Cmdr", "Cmdr.", "Const", "Mgr", "Msgr", "Hon");

  /** Words of a rank that are names too, and so only behind another of its words: Det Con X. */
  private static final Set<String> RANKS_BEFORE =
      Set.of("Det", "Det.", "Detective", "Ch", "Ch.", "Chief", "Temp", "Acting", "Sp", "Special");

  private static final Set<String> RANKS =
      Set.of("Con", "Con.", "Const", "Sgt", "Sgt.", "Insp", "Insp.", "Ch", "Ch.", "Supt", "Supt.");

  private static final Set<String> LETTERS_BEHIND =
      Set.of(
          "KC", "QC", "MP", "MEP", "MSP", "MLA", "TD", "MBE", "OBE", "CBE", "KBE", "PhD", "MD",
          "FRS", "Esq");

  private static final int LONGEST_DESCRIBED = 3;
  private static final int LONGEST_PLACE = 6;
  private static final int NO_PERSON =
      Flag.COMMON
          | Flag.VALUE
          | Flag.TITLE
          | Flag.COUNTRY
          | Flag.DEMONYM
          | Flag.GROUP
          | Flag.ORGANIZATION_END;

  private final Words words;
  private final List<Chunk> applied = new ArrayList<>();

  private PersonRules(Words words) {
    this.words = words;
  }

  static List<Chunk> apply(Words words, List<Chunk> names) {
    PersonRules rules = new PersonRules(words);
    int at = 0;
    for (Chunk name : names) {
      rules.overlooked(at, name.first());
      if (name.first() >= rules.end()) {
        rules.add(name);
      }
      at = name.limit();
    }
    rules.overlooked(at, words.size());
    return rules.applied;
  }

  private int end() {
    return applied.isEmpty() ? 0 : applied.get(applied.size() - 1).limit();
  }

  private void add(Chunk name) {
    if (name.kind() == EntityKind.PERSON) {
      addPerson(name);
      return;
    }
    // "Ms Mackay" is no town and no firm.
    int courtesy = Titles.isCourtesy(words, name.first()) && name.length() > 1 ? 1 : 0;
    if (courtesy > 0 || Titles.isCourtesy(words, name.first() - 1)) {
      addPerson(Chunk.of(name.first() + courtesy, name.limit(), EntityKind.PERSON));
      return;
    }
    int person = personBehindOrganization(name);
    if (person > 0) {
      applied.add(Chunk.of(name.first(), person, name.kind()));
      applied.add(Chunk.of(person, name.limit(), EntityKind.PERSON));
    } else {
      boolean described =
          isName(name.first(), name.limit()) && isDescribed(name.first(), name.limit());
      applied.add(described ? name.as(EntityKind.PERSON) : name);
    }
  }

  private void addPerson(Chunk name) {
    int first = name.first();
    int limit = name.limit();
    while (limit - first > 1 && (isLetters(first) || isRank(first))) {
      first++;
    }
    if (limit - first == 1 && isRank(first)) {
      return;
    }
    for (int i = limit - 3; i > first; i--) {
      if (words.has(i, Flag.TITLE)) {
        first = i + 1; // "Union Environment Minister [Lakshmi Iyer]"
        break;
      }
    }
    while (limit - first > 1
        && (LETTERS_BEHIND.contains(words.token(limit - 1).text())
            || words.token(limit - 1).isNumber())) {
      limit--; // also the score of a match
    }
    int behind = behindNickname(limit);
    if (behind > 0) {
      limit = behind;
    }
    if (isFirstNameOfWhat(name)) {
      first--;
    }
    boolean same = first == name.first() && limit == name.limit();
    applied.add(same ? name : Chunk.of(first, limit, EntityKind.PERSON));
  }

  /** A first name that was left outside of the surname behind it. */
  private boolean isFirstNameOfWhat(Chunk surname) {
    int at = surname.first() - 1;
    return at >= end()
        && words.isCapitalized(at)
        && words.has(at, Flag.FIRST_NAME)
        && !words.has(at, NO_PERSON | Flag.ROLE)
        && !words.has(surname.first(), Flag.FIRST_NAME);
  }

  private boolean isLetters(int at) {
    return LETTERS_BEFORE.contains(words.token(at).text());
  }

  private boolean isRank(int at) {
    return at > 0
        && RANKS.contains(words.token(at).text())
        && RANKS_BEFORE.contains(words.token(at - 1).text());
  }

  /** Where a name ends that goes on behind a nickname in marks: Barnaby 'Sunny' Marsh. */
  private int behindNickname(int open) {
    boolean marked =
        isMark(open)
            && words.isCapitalized(open + 1)
            && isMark(open + 2)
            && words.isCapitalized(open + 3)
            && words.token(open + 1).touches(words.token(open))
            && !words.has(open + 3, Flag.VALUE);
    return marked ? open + 4 : 0;
  }

  private boolean isMark(int at) {
    return at > 0 && at < words.size() && "\"'“”‘’".contains(words.token(at).text());
  }

  /** Where a person's name begins behind the organisation's that the model ran into it. */
  private int personBehindOrganization(Chunk name) {
    for (int i = name.first() + 1; i <= name.limit() - 2; i++) {
      boolean parted =
          name.kind() == EntityKind.ORGANIZATION
              && words.has(i - 1, Flag.ORGANIZATION_SURE)
              && words.has(i, Flag.FIRST_NAME)
              && name.limit() - i <= LONGEST_DESCRIBED
              && isName(i, name.limit());
      if (parted) {
        return i;
      }
    }
    return 0;
  }

  /** Names that nothing but a description shows to be a person's. */
  private void overlooked(int from, int stop) {
    for (int i = Math.max(from, 1); i < stop; i++) {
      if (words.isCapitalized(i) && !words.isCapitalized(i - 1)) {
        int limit = i;
        while (limit < stop && words.isCapitalized(limit)) {
          limit++;
        }
        if (isName(i, limit) && isDescribed(i, limit)) {
          applied.add(Chunk.of(i, limit, EntityKind.PERSON));
        }
        i = limit;
      }
    }
  }

  /** Two or three capitalised words, none of which is something else. */
  private boolean isName(int first, int limit) {
    if (limit - first < 2 || limit - first > LONGEST_DESCRIBED) {
      return false;
    }
    for (int i = first; i < limit; i++) {
      if (!words.isCapitalized(i) || words.has(i, NO_PERSON)) {
        return false;
      }
    }
    return true;
  }

  /** "the sociologist X Y", "his wife, X Y,". */
  private boolean isDescribed(int first, int limit) {
    if (isRole(first - 1)) {
      return true;
    }
    return words.is(first - 1, ",")
        && words.is(limit, ",")
        && ((isRole(first - 2) && isDetermined(first - 3)) || isOfPlace(first - 2));
  }

  /** "A nurse at the district hospital, X Y,". */
  private boolean isOfPlace(int last) {
    for (int i = last; i > Math.max(1, last - LONGEST_PLACE) && words.token(i).isWord(); i--) {
      boolean within = words.is(i, "at") || words.is(i, "in") || words.is(i, "with");
      if (within) {
        return isRole(i - 1) && (isDetermined(i - 2) || isDetermined(i - 3));
      }
    }
    return false;
  }

  private boolean isRole(int at) {
    return at > 0 && words.has(at, Flag.ROLE) && !words.isCapitalized(at);
  }

  private boolean isDetermined(int at) {
    return at >= 0
        && switch (words.token(at).lower()) {
          case "the", "a", "an", "his", "her", "their", "its", "'s", "my" -> true;
          default -> false;
        };
  }
}
