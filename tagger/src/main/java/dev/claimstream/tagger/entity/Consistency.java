package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Names a thing alike over the whole article: a surname of a person named in full is that person, a
 * name of which most mentions are of one kind is of that kind, and is found wherever it stands.
 */
final class Consistency {

  private static final int OUTSIDE = 3;
  private static final int LONGEST = 8;

  /** A mention behind a noun that tells its kind, "the newspaper X", counts for so many. */
  private static final int DESCRIBED = 6;

  private static final int NO_NAMES =
      Flag.COMMON | Flag.GROUP | Flag.DEMONYM | Flag.TITLE | Flag.ROLE;

  private final List<Words> article;
  private final List<List<Chunk>> names;

  /** How often each name, by the hash of its words, is of each kind. */
  private final LongTable kinds;

  /** Last words of the names of persons that are given in full. */
  private final IntTable surnames;

  /** Last words of the names that stand behind Mr or Ms. */
  private final IntTable titled;

  /** First names of persons that are given in full, and are no other words. */
  private final IntTable firstNames;

  /** For the first word of each name, a bit for each length of a name. */
  private final IntTable lengths;

  /** First words of the names of organisations that have several. */
  private final IntTable bodies;

  /** Last words of the full names of persons that stand before where it is read. */
  private final IntTable introduced;

  /** How often a name's word stands outside of names. */
  private final LongTable outside;

  private Consistency(List<Words> article, List<List<Chunk>> names) {
    this.article = article;
    this.names = names;
    int expected = 16;
    for (List<Chunk> paragraph : names) {
      expected += paragraph.size();
    }
    kinds = new LongTable(expected);
    surnames = new IntTable(expected);
    titled = new IntTable(expected);
    firstNames = new IntTable(expected);
    lengths = new IntTable(expected);
    bodies = new IntTable(expected);
    introduced = new IntTable(expected);
    outside = new LongTable(expected);
  }

  static List<List<Chunk>> apply(List<Words> article, List<List<Chunk>> names) {
    Consistency consistency = new Consistency(article, names);
    consistency.read();
    List<List<Chunk>> applied = new ArrayList<>(names.size());
    for (int p = 0; p < names.size(); p++) {
      applied.add(consistency.paragraph(article.get(p), names.get(p)));
    }
    return applied;
  }

  private void read() {
    for (int p = 0; p < names.size(); p++) {
      Words words = article.get(p);
      for (Chunk name : names.get(p)) {
        if (name.length() > LONGEST) {
          continue;
        }
        boolean described = words.has(name.first() - 1, Flag.ORGANIZATION_NOUN);
        int hash = hash(words, name.first(), name.limit());
        for (int times = described ? DESCRIBED : 1; times > 0; times--) {
          kinds.count(hash, index(name.kind()));
        }
        lengths.add(words.hashes[name.first()], 1 << (name.length() - 1));
        if (name.kind() == EntityKind.PERSON && Titles.isCourtesy(words, name.first() - 1)) {
          titled.add(words.hashes[name.limit() - 1], 1);
        }
        if (name.kind() == EntityKind.PERSON && name.length() > 1) {
          int last = words.hashes[name.limit() - 1];
          surnames.add(last, 1);
          lengths.add(last, 1);
          int first = name.first();
          if (words.has(first, Flag.FIRST_NAME) && !words.has(first, NO_NAMES)) {
            firstNames.add(words.hashes[first], 1);
            lengths.add(words.hashes[first], 1);
          }
        }
        if (name.kind() == EntityKind.ORGANIZATION && name.length() > 1) {
          bodies.add(words.hashes[name.first()], 1);
        }
      }
    }
    for (int p = 0; p < names.size(); p++) {
      countOutside(article.get(p), names.get(p));
    }
  }

  private void countOutside(Words words, List<Chunk> chunks) {
    int next = 0;
    int i = 0;
    while (i < words.size()) {
      if (next < chunks.size() && chunks.get(next).first() == i) {
        i = chunks.get(next).limit();
        next++;
      } else {
        if (words.isCapitalized(i) && lengths.get(words.hashes[i]) != 0) {
          outside.count(words.hashes[i], 0);
        }
        i++;
      }
    }
  }

  private List<Chunk> paragraph(Words words, List<Chunk> chunks) {
    List<Chunk> applied = new ArrayList<>(chunks.size());
    int next = 0;
    int i = 0;
    while (i < words.size()) {
      if (next < chunks.size() && chunks.get(next).first() == i) {
        addWhole(words, chunks.get(next), applied);
        i = chunks.get(next).limit();
        next++;
      } else {
        int stop = next < chunks.size() ? chunks.get(next).first() : words.size();
        i = overlooked(words, i, stop, applied);
      }
    }
    return applied;
  }

  /** Parts "Telegram Chikov": a known organisation and a person of the article. */
  private void addWhole(Words words, Chunk name, List<Chunk> applied) {
    int last = name.limit() - 1;
    boolean two =
        last > name.first()
            && name.length() <= LONGEST
            && surnames.get(words.hashes[last]) != 0
            && (Phrases.flags(words, name.first(), last) & (Flag.ORGANIZATION | Flag.COUNTRY)) != 0
            && name.kind() == EntityKind.ORGANIZATION;
    if (two) {
      applied.add(Chunk.of(name.first(), last, EntityKind.ORGANIZATION));
      applied.add(Chunk.of(last, name.limit(), EntityKind.PERSON));
    } else {
      Chunk whole = isDescribed(words, name) ? name.from(name.first() + 1) : name;
      if (isShortForBody(words, whole)) {
        applied.add(whole.as(EntityKind.ORGANIZATION));
      } else {
        applied.add(
            isFullName(words, whole) ? whole.as(EntityKind.PERSON) : ofOneKind(words, whole));
      }
    }
    if (name.kind() == EntityKind.PERSON && name.length() > 1) {
      introduced.add(words.hashes[last], 1);
    }
  }

  /** "Warwick Munro", no place and no firm where the article goes on with Mr Munro. */
  private boolean isFullName(Words words, Chunk name) {
    int last = name.limit() - 1;
    return name.kind() != EntityKind.PERSON
        && name.length() == 2
        && titled.get(words.hashes[last]) != 0
        && words.has(name.first(), Flag.PERSON_NAME)
        && !words.has(name.first(), Flag.PLACE_START | Flag.COUNTRY)
        && !words.has(last, Flag.PLACE_END | Flag.ORGANIZATION_END);
  }

  /** "Luthier Una Berg", as a sentence begins, where the article has Una Berg as well. */
  private boolean isDescribed(Words words, Chunk name) {
    int at = name.first();
    return name.kind() == EntityKind.PERSON
        && name.length() > 2
        && name.length() <= LONGEST
        && !words.has(at, Flag.FIRST_NAME)
        && words.has(at + 1, Flag.FIRST_NAME)
        && words.isCapitalized(at + 1)
        && LongTable.at(kinds.get(hash(words, at + 1, name.limit())), index(EntityKind.PERSON)) > 0;
  }

  /** "Lund", where nobody but Lund Marine has been named so before. */
  private boolean isShortForBody(Words words, Chunk name) {
    int at = name.first();
    return name.length() == 1
        && name.kind() == EntityKind.PERSON
        && bodies.get(words.hashes[at]) != 0
        && introduced.get(words.hashes[at]) == 0
        && !words.has(at, Flag.FIRST_NAME)
        && !words.has(at - 1, Flag.TITLE | Flag.ROLE);
  }

  private Chunk ofOneKind(Words words, Chunk name) {
    if (name.length() > LONGEST || index(name.kind()) == OUTSIDE) {
      return name;
    }
    int flags = Phrases.flags(words, name.first(), name.limit());
    boolean known = (flags & (Flag.COUNTRY | Flag.PLACE | Flag.ORGANIZATION)) != 0;
    boolean surname = name.length() == 1 && surnames.get(words.hashes[name.first()]) != 0;
    int best = majority(kinds.get(hash(words, name.first(), name.limit())));
    if (surname && !known && best < 0) {
      return name.as(EntityKind.PERSON);
    }
    return best < 0 ? name : name.as(Tag.entityKind(best));
  }

  /** A kind with three in four of at least three mentions, or -1. */
  private static int majority(long counts) {
    int total = 0;
    int best = 0;
    for (int kind = 0; kind < OUTSIDE; kind++) {
      total += LongTable.at(counts, kind);
      if (LongTable.at(counts, kind) > LongTable.at(counts, best)) {
        best = kind;
      }
    }
    return total > 2 && LongTable.at(counts, best) * 4 >= total * 3 ? best : -1;
  }

  /** Adds a name that begins at a token if the article has it elsewhere; gives where to go on. */
  private int overlooked(Words words, int at, int stop, List<Chunk> found) {
    int bits = words.isCapitalized(at) ? lengths.get(words.hashes[at]) : 0;
    for (int length = Math.min(LONGEST, stop - at); bits != 0 && length > 0; length--) {
      if ((bits & (1 << (length - 1))) != 0) {
        EntityKind kind = kindOf(words, at, length);
        if (kind != EntityKind.NUMBER) {
          found.add(Chunk.of(at, at + length, kind));
          return at + length;
        }
      }
    }
    return at + 1;
  }

  /** The kind of a name that was overlooked, or NUMBER for none. */
  private EntityKind kindOf(Words words, int at, int length) {
    long counts = kinds.get(hash(words, at, at + length));
    int best = 0;
    for (int kind = 1; kind < OUTSIDE; kind++) {
      best = LongTable.at(counts, kind) > LongTable.at(counts, best) ? kind : best;
    }
    int count = LongTable.at(counts, best);
    if (length > 1) {
      return count > 0 ? Tag.entityKind(best) : EntityKind.NUMBER;
    }
    boolean common = words.has(at, NO_NAMES) || !alone(words, at);
    boolean mostlyName = count > LongTable.at(outside.get(words.hashes[at]), 0);
    boolean person = surnames.get(words.hashes[at]) != 0 || firstNames.get(words.hashes[at]) != 0;
    if (person && !common) {
      return EntityKind.PERSON;
    }
    return mostlyName && !common ? Tag.entityKind(best) : EntityKind.NUMBER;
  }

  /** Not a word of a longer name that is none of ours. */
  private static boolean alone(Words words, int at) {
    boolean before = words.isCapitalized(at - 1) && !words.has(at - 1, Flag.TITLE | Flag.COMMON);
    return !before && !words.isCapitalized(at + 1);
  }

  private static int index(EntityKind kind) {
    return switch (kind) {
      case PERSON -> 0;
      case ORGANIZATION -> 1;
      case LOCATION -> 2;
      default -> OUTSIDE;
    };
  }

  private static int hash(Words words, int first, int limit) {
    int hash = words.hashes[first];
    for (int i = first + 1; i < limit; i++) {
      hash = Hash.phrase(hash, words.hashes[i]);
    }
    return hash;
  }
}
