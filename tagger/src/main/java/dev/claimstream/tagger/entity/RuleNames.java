package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Sentence;
import dev.claimstream.tagger.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names by capitals and lexicons: runs of capitalised words, judged by their first and last
 * words, what the lexicons know of them, the words around, and what the article says elsewhere.
 */
final class RuleNames implements NameFinder {

  private static final Set<String> INNER =
      Set.of(
          "of", "the", "and", "for", "de", "del", "della", "di", "da", "do", "dos", "la", "le",
          "van", "von", "der", "den", "ter", "bin", "ibn", "al", "el", "y", "&");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "do", "dos", "la", "le", "van", "von", "der", "den",
          "ter", "bin", "ibn", "al", "el");
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "near", "outside", "across", "from", "to", "at", "around", "toward", "towards");

  @Override
  public List<List<Chunk>> find(List<Words> article) {
    Set<String> lowerSeen = new HashSet<>();
    for (Words words : article) {
      for (Token token : words.tokens) {
        if (!token.isCapitalized()) {
          lowerSeen.add(token.lower());
        }
      }
    }
    Map<String, EntityKind> known = new HashMap<>();
    List<List<Chunk>> first = pass(article, lowerSeen, known);
    for (int p = 0; p < article.size(); p++) {
      for (Chunk chunk : first.get(p)) {
        if (chunk.length() > 1) {
          Words words = article.get(p);
          known.putIfAbsent(Lexicons.key(words.text(chunk)), chunk.kind());
          if (chunk.kind() == EntityKind.PERSON) {
            known.put(words.token(chunk.limit() - 1).lower(), EntityKind.PERSON);
          }
        }
      }
    }
    return pass(article, lowerSeen, known);
  }

  private static List<List<Chunk>> pass(
      List<Words> article, Set<String> lowerSeen, Map<String, EntityKind> known) {
    List<List<Chunk>> found = new ArrayList<>();
    for (Words words : article) {
      List<Chunk> chunks = new ArrayList<>();
      for (Sentence sentence : words.sentences()) {
        sentence(words, sentence, lowerSeen, known, chunks);
      }
      found.add(chunks);
    }
    return found;
  }

  private static void sentence(
      Words words,
      Sentence sentence,
      Set<String> lowerSeen,
      Map<String, EntityKind> known,
      List<Chunk> out) {
    int at = sentence.first();
    boolean start = true;
    while (at < sentence.limit()) {
      if (!words.token(at).isWord()) {
        at++;
        continue;
      }
      if (!nameWord(words, at) || (start && ordinary(words, at, lowerSeen, known))) {
        start = false;
        at++;
        continue;
      }
      start = false;
      int limit = runEnd(words, at, sentence.limit());
      judge(words, at, limit, known).ifPresent(out::add);
      at = limit;
    }
  }

  private static boolean nameWord(Words words, int at) {
    Token token = words.token(at);
    return token.isCapitalized()
        && !words.has(at, Flag.VALUE & ~Flag.NUMBER_WORD)
        && !(token.text().length() == 1 && token.is("i"))
        && !(words.has(at, Flag.COMMON)
            && !token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT)));
  }

  /** A sentence's first word that would be in lower case elsewhere. */
  private static boolean ordinary(
      Words words, int at, Set<String> lowerSeen, Map<String, EntityKind> known) {
    String lower = words.token(at).lower();
    boolean alone = !words.isCapitalized(at + 1);
    if (words.has(at, Flag.PHRASE_START | Flag.ANY_PLACE | Flag.ORGANIZATION | Flag.TITLE)
        && !lowerSeen.contains(lower)) {
      return false;
    }
    if (known.containsKey(lower)) {
      return false;
    }
    return lowerSeen.contains(lower) || (alone && !words.has(at, Flag.FIRST_NAME));
  }

  private static int runEnd(Words words, int from, int stop) {
    int limit = from + 1;
    while (limit < stop) {
      if (nameWord(words, limit)) {
        limit++;
        continue;
      }
      int next = limit;
      while (next < stop && next - limit < 2 && INNER.contains(words.token(next).lower())) {
        next++;
      }
      boolean possessive =
          words.is(limit, "'s")
              && words.has(limit - 1, Flag.ORGANIZATION_END)
              && words.isCapitalized(limit + 1);
      if (possessive) {
        next = limit + 1;
      }
      boolean joined =
          next > limit
              && next < stop
              && nameWord(words, next)
              && (possessive || joins(words, from, limit));
      if (!joined) {
        break;
      }
      limit = next + 1;
    }
    return limit;
  }

  private static boolean joins(Words words, int from, int at) {
    String lower = words.token(at).lower();
    if (PARTICLES.contains(lower)) {
      return true;
    }
    if (lower.equals("of") || lower.equals("for")) {
      return words.has(at - 1, Flag.ORGANIZATION_OF);
    }
    if (lower.equals("and")) {
      for (int i = from; i < at; i++) {
        if (words.has(i, Flag.ORGANIZATION_OF)) {
          return true;
        }
      }
    }
    return lower.equals("&");
  }

  private static Optional<Chunk> judge(
      Words words, int from, int runLimit, Map<String, EntityKind> known) {
    int first = from;
    int limit = runLimit;
    while (limit > first && words.is(limit - 1, "'s")) {
      limit--;
    }
    boolean titled = false;
    while (first < limit && words.has(first, Flag.TITLE) && first + 1 < limit) {
      first++;
      titled = true;
    }
    while (limit - first > 1
        && words.has(first, Flag.DEMONYM)
        && !words.has(limit - 1, Flag.ORGANIZATION_END)) {
      first++;
    }
    if (words.has(first, Flag.DEMONYM | Flag.GROUP) && limit - first == 1) {
      return Optional.empty();
    }
    boolean organization =
        words.has(runLimit - 1, Flag.ORGANIZATION_END | Flag.ORGANIZATION_SUFFIX);
    for (int i = from; i < runLimit - 1; i++) {
      organization |= words.has(i, Flag.ORGANIZATION_OF) && words.is(i + 1, "of");
    }
    if (organization && runLimit - from > 1) {
      return Optional.of(Chunk.of(from, runLimit, EntityKind.ORGANIZATION));
    }
    if (words.has(first, Flag.TITLE) && limit - first == 1) {
      return Optional.empty();
    }
    return Optional.of(Chunk.of(first, limit, kind(words, first, limit, titled, known)));
  }

  private static EntityKind kind(
      Words words, int first, int limit, boolean titled, Map<String, EntityKind> known) {
    EntityKind seen = known.get(Lexicons.key(words.text(first, limit)));
    if (titled) {
      return EntityKind.PERSON;
    }
    if (seen != null) {
      return seen;
    }
    if (limit - first == 1) {
      return single(words, first);
    }
    int phrase = Phrases.flags(words, first, limit);
    if ((phrase & Flag.ORGANIZATION) != 0) {
      return EntityKind.ORGANIZATION;
    }
    if ((phrase & Flag.ANY_PLACE) != 0 && !words.has(first, Flag.FIRST_NAME)) {
      return EntityKind.LOCATION;
    }
    if (words.has(limit - 1, Flag.PLACE_END) || words.has(first, Flag.PLACE_START)) {
      return EntityKind.LOCATION;
    }
    if (words.has(first, Flag.PERSON_NAME) || words.has(limit - 1, Flag.SURNAME)) {
      return EntityKind.PERSON;
    }
    return EntityKind.ORGANIZATION;
  }

  private static EntityKind single(Words words, int at) {
    Token token = words.token(at);
    if (words.has(at, Flag.COUNTRY | Flag.PLACE)) {
      return EntityKind.LOCATION;
    }
    if (words.has(at, Flag.ORGANIZATION)) {
      return EntityKind.ORGANIZATION;
    }
    String text = token.text();
    if (text.length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT))) {
      return EntityKind.ORGANIZATION;
    }
    boolean placed = at > 0 && PLACE_PREPOSITIONS.contains(words.token(at - 1).lower());
    if (words.has(at, Flag.CITY) && (placed || !words.has(at, Flag.PERSON_NAME))) {
      return EntityKind.LOCATION;
    }
    if (words.has(at, Flag.PERSON_NAME)) {
      return EntityKind.PERSON;
    }
    return placed ? EntityKind.LOCATION : EntityKind.ORGANIZATION;
  }
}
