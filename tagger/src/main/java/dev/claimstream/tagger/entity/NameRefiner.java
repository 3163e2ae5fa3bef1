package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Trims names to what they are: no possessive, no article, no title before a person; and leaves
 * demonyms and peoples to {@link LexiconFinder}.
 */
final class NameRefiner {

  private static final Set<String> TAILS =
      Set.of(
          "based",
          "led",
          "backed",
          "born",
          "listed",
          "made",
          "owned",
          "funded",
          "sponsored",
          "controlled",
          "run",
          "held",
          "bound",
          "wide",
          "style",
          "focused",
          "registered",
          "educated",
          "trained",
          "occupied",
          "aligned",
          "linked",
          "supported",
          "affiliated");

  /** What follows a company's name in small letters and is no other word. */
  private static final Set<String> SMALL_SUFFIXES = Set.of("plc", "ltd", "gmbh", "llc");

  private final Words words;
  private final List<Chunk> refined = new ArrayList<>();

  private NameRefiner(Words words) {
    this.words = words;
  }

  static List<Chunk> refine(Words words, List<Chunk> names) {
    NameRefiner refiner = new NameRefiner(words);
    for (Chunk name : names) {
      refiner.split(name);
    }
    return refiner.refined;
  }

  /** Parts China's National Immigration Administration. */
  private void split(Chunk name) {
    for (int i = name.first() + 1; i < name.limit() - 1; i++) {
      if (words.is(i, "'s") && isCountry(name.first(), i)) {
        refined.add(Chunk.of(name.first(), i, EntityKind.LOCATION));
        refine(i + 1, name.limit(), name.kind());
        return;
      }
    }
    refine(name.first(), name.limit(), name.kind());
  }

  private void refine(int from, int to, EntityKind kind) {
    int first = from;
    int limit = to;
    while (limit > first && words.is(limit - 1, "'s") && !isOrganization(first, limit)) {
      limit--;
    }
    if (kind == EntityKind.PERSON) {
      first = withoutTitles(placeBeforeTitle(first, limit), limit);
    } else if (kind == EntityKind.ORGANIZATION) {
      limit = withSuffix(withoutRole(first, limit));
    }
    while (limit - first > 1 && startsOutside(first)) {
      first++;
    }
    if (first < limit && !isGroup(first, limit)) {
      EntityKind refinedKind = kind(first, limit, kind);
      int cut = compoundTail(limit - 1);
      refined.add(new Chunk(first, limit, refinedKind, Optional.empty(), 0, cut));
    }
  }

  /** Length of "-based" and the like at the end of a token, 0 for none. */
  private int compoundTail(int at) {
    String text = words.token(at).text();
    int hyphen = text.lastIndexOf('-');
    boolean tail = hyphen > 1 && TAILS.contains(text.substring(hyphen + 1));
    return tail ? text.length() - hyphen : 0;
  }

  private boolean startsOutside(int first) {
    String lower = words.token(first).lower();
    return (lower.equals("the") && !words.isCapitalized(first)) || lower.endsWith("-based");
  }

  /** The last word may tell more surely than the model: councils are no places. */
  private EntityKind kind(int first, int limit, EntityKind kind) {
    int last = limit - 1;
    if (isCountry(first, limit)) {
      return EntityKind.LOCATION;
    }
    if (limit - first == 1 || kind == EntityKind.PERSON) {
      return kind;
    }
    if (kind == EntityKind.LOCATION && words.has(last, Flag.ORGANIZATION_SURE)) {
      return EntityKind.ORGANIZATION;
    }
    if (kind == EntityKind.ORGANIZATION && words.has(last, Flag.WORK_END)) {
      return EntityKind.WORK;
    }
    boolean event = words.has(last, Flag.EVENT_END) && !words.has(last, Flag.ORGANIZATION_END);
    return event ? EntityKind.EVENT : kind;
  }

  private boolean isCountry(int first, int limit) {
    int flags = Phrases.flags(words, first, limit);
    return (flags & Flag.COUNTRY) != 0 && (flags & Flag.FIRST_NAME) == 0;
  }

  /** McDonald's has it in its name. */
  private boolean isOrganization(int first, int limit) {
    return (Phrases.flags(words, first, limit) & Flag.ORGANIZATION) != 0;
  }

  /** Parts Indiana Gov. X. */
  private int placeBeforeTitle(int first, int limit) {
    for (int i = first + 1; i < limit - 1; i++) {
      if (words.has(i, Flag.TITLE) && !words.has(i, Flag.FIRST_NAME)) {
        int flags = Phrases.flags(words, first, i);
        if ((flags & (Flag.COUNTRY | Flag.PLACE)) != 0) {
          refined.add(Chunk.of(first, i, EntityKind.LOCATION));
          return i;
        }
        return (flags & Flag.DEMONYM) != 0 ? i : first;
      }
    }
    return first;
  }

  private int withoutTitles(int from, int limit) {
    int first = from;
    while (first + 1 < limit
        && words.has(first, Flag.TITLE | Flag.ROLE)
        && words.isCapitalized(first + 1)) {
      first++;
    }
    return first;
  }

  /** Takes in the plc of X Group plc. */
  private int withSuffix(int limit) {
    boolean suffix = limit < words.size() && SMALL_SUFFIXES.contains(words.token(limit).text());
    return suffix ? limit + 1 : limit;
  }

  /** National Assembly Speaker. */
  private int withoutRole(int first, int to) {
    int limit = to;
    while (limit - first > 1
        && words.isCapitalized(limit)
        && words.has(limit - 1, Flag.ROLE)
        && !words.has(limit - 1, Flag.ORGANIZATION_END)) {
      limit--;
    }
    return limit;
  }

  private boolean isGroup(int first, int limit) {
    int flags = Phrases.flags(words, first, limit);
    return (flags & (Flag.DEMONYM | Flag.GROUP)) != 0
        && (flags & (Flag.COUNTRY | Flag.ORGANIZATION)) == 0;
  }
}
