package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the office or description that stands with a person's name: before it (Lieutenant General
 * X, the lawyer X, the head of Y, X), after a comma (X, senior researcher at Y) or after a verb (X
 * is a former teacher).
 */
final class RoleFinder {

  private static final int LONGEST = 16;
  private static final int LONGEST_BEFORE = 14;

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> COPULAS = Set.of("is", "was", "became", "remains");
  private static final Set<String> STOPS =
      Set.of(
          "who",
          "whose",
          "which",
          "that",
          "when",
          "where",
          "while",
          "but",
          "said",
          "says",
          "told",
          "has",
          "had",
          "have",
          "is",
          "was",
          "were",
          "are",
          "added",
          "adds",
          "will",
          "would",
          "after",
          "before",
          "because",
          "since",
          "if",
          "as",
          "according",
          "he",
          "she",
          "they",
          "it");
  private static final Set<String> HONORIFICS =
      Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mister", "dr", "dr.", "sir");

  /** Words of titles that are no office by themselves. */
  private static final Set<String> NO_HEADS =
      Set.of(
          "former",
          "acting",
          "interim",
          "vice",
          "first",
          "prime",
          "foreign",
          "shadow",
          "ex",
          "assistant",
          "associate",
          "petty",
          "field",
          "staff",
          "defence",
          "defense",
          "finance",
          "interior",
          "justice",
          "health",
          "education",
          "home",
          "environment",
          "trade",
          "energy",
          "economy",
          "labour");

  /** What stands before "officer". */
  private static final Set<String> OFFICES =
      Set.of(
          "chief",
          "commercial",
          "executive",
          "financial",
          "information",
          "investment",
          "legal",
          "marketing",
          "medical",
          "operating",
          "operations",
          "risk",
          "scientific",
          "security",
          "technical",
          "technology");

  private static final Set<String> SKIPPED =
      Set.of(
          "a", "an", "the", "now", "then", "also", "currently", "formerly", "himself", "herself");

  private static final Set<String> LINKS = Set.of("of", "at", "for", "in", "with", "from", "to");

  private final Words words;
  private final boolean[] inName;

  RoleFinder(Words words, List<Chunk> chunks) {
    this.words = words;
    this.inName = new boolean[words.size()];
    for (Chunk chunk : chunks) {
      if (chunk.kind() == EntityKind.ORGANIZATION || chunk.kind() == EntityKind.LOCATION) {
        Arrays.fill(inName, chunk.first(), chunk.limit(), true);
      }
    }
  }

  /** The description before a person's name. */
  Optional<Role> before(Chunk person) {
    int name = person.first();
    int titles = Titles.first(words, name);
    if (titles < name) {
      return title(titles, name);
    }
    if (!words.has(name - 1, Flag.ROLE | Flag.TITLE)) {
      return linkedBefore(name);
    }
    int first = name - 1;
    while (first > 0 && name - first < LONGEST_BEFORE && modifier(first - 1)) {
      first--;
    }
    return role(first, name, name - 1);
  }

  /** The description after a person's name. */
  Optional<Role> after(Chunk person) {
    int at = person.limit();
    if (words.is(at, ",") || words.is(at, "(") || words.is(at, "–") || words.is(at, "—")) {
      int from = at + 1;
      if (from + 1 < words.size() && words.token(from).isNumber() && words.is(from + 1, ",")) {
        from += 2;
      }
      return apposition(from);
    }
    if (at < words.size() && COPULAS.contains(words.token(at).lower())) {
      boolean article = at + 1 < words.size() && ARTICLES.contains(words.token(at + 1).lower());
      return article ? apposition(at + 1) : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Role> title(int first, int name) {
    int from = first;
    while (from < name && HONORIFICS.contains(words.token(from).lower())) {
      from++;
    }
    if (from == name) {
      return Optional.empty();
    }
    int begin = from;
    while (begin > 0
        && from - begin < 4
        && (inOrganization(begin - 1)
            || words.has(begin - 1, Flag.DEMONYM | Flag.COUNTRY)
            || OFFICES.contains(words.token(begin - 1).lower()))) {
      begin--;
    }
    return role(begin, name, name - 1);
  }

  /** "the head of the Government Communications Headquarters (GCHQ) X": a role with a tail. */
  private Optional<Role> linkedBefore(int name) {
    if (name == 0
        || !(words.is(name - 1, ")") || words.is(name - 1, ",") || inOrganization(name - 1))) {
      return Optional.empty();
    }
    int lowest = Math.max(0, name - LONGEST);
    for (int i = name - 1; i >= lowest; i--) {
      Token token = words.token(i);
      if (token.is(".") || token.is(";") || token.is("said")) {
        return Optional.empty();
      }
      boolean link = LINKS.contains(token.lower()) && !inOrganization(i);
      if (link && words.has(i - 1, Flag.ROLE) && !words.isCapitalized(i - 1)) {
        int first = i - 1;
        while (first > 0 && name - first < LONGEST && modifier(first - 1)) {
          first--;
        }
        boolean comma = words.is(name - 1, ",");
        return role(first, comma ? name - 1 : name, i - 1);
      }
    }
    return Optional.empty();
  }

  private Optional<Role> apposition(int start) {
    int from = start;
    if (from < words.size() && ARTICLES.contains(words.token(from).lower())) {
      from++;
    }
    int head = -1;
    int limit = from;
    boolean inTail = false;
    while (limit < words.size() && limit - from < LONGEST) {
      Token token = words.token(limit);
      if (ends(token, limit)) {
        break;
      }
      inTail |= LINKS.contains(token.lower()) && head >= 0;
      if (!inTail && words.has(limit, Flag.ROLE)) {
        head = limit;
      }
      if (head < 0 && limit - from > 6) {
        return Optional.empty();
      }
      limit++;
    }
    return head < 0 ? Optional.empty() : role(from, limit, head);
  }

  private boolean ends(Token token, int at) {
    if (inOrganization(at)) {
      return false;
    }
    return switch (token.text()) {
      case ",", ".", ";", ":", ")", "(", "!", "?", "–", "—", "“", "”", "\"" -> true;
      default -> STOPS.contains(token.lower()) && !token.isCapitalized();
    };
  }

  /** A word that may stand before a role: an adjective, a noun, an organisation, a demonym. */
  private boolean modifier(int at) {
    Token token = words.token(at);
    if (!token.isWord() || (token.is("'s") && !inOrganization(at))) {
      return token.is("'s");
    }
    if (token.isCapitalized()) {
      return inOrganization(at)
          || words.has(at, Flag.DEMONYM | Flag.COUNTRY | Flag.TITLE | Flag.GROUP);
    }
    return !words.has(at, Flag.COMMON)
        || words.has(at, Flag.TITLE)
        || token.is("former")
        || token.is("senior")
        || words.has(at, Flag.ROLE)
        || token.is("new")
        || token.is("local")
        || token.is("current")
        || token.is("chief");
  }

  private boolean inOrganization(int at) {
    return at >= 0 && inName[at];
  }

  private Optional<Role> role(int first, int limit, int headAt) {
    int from = first;
    while (from < limit
        && (SKIPPED.contains(words.token(from).lower())
            || words.token(from).isNumber()
            || !words.token(from).isWord()
            || words.is(from, "'s"))) {
      from++;
    }
    int end = limit;
    while (end > from && (words.is(end - 1, ")") || words.is(end - 1, ","))) {
      end--;
    }
    if (from >= end
        || headAt < from
        || headAt >= end
        || NO_HEADS.contains(words.token(headAt).lower())) {
      return Optional.empty();
    }
    return Optional.of(new Role(words.text(from, limit), words.token(headAt).lower()));
  }
}
