package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.text.Token;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the lexicon files into the tables of {@link Lexicons}. */
final class LexiconLoader {

  final IntTable words = new IntTable(1 << 18);
  final IntTable phrases = new IntTable(1 << 14);
  final Map<String, String> countryNames = new HashMap<>();
  final Map<String, String> countryCodes = new HashMap<>();
  final Map<String, String> longForms = new HashMap<>();
  final Map<String, Gender> genders = new HashMap<>();
  final Map<String, String> units = new HashMap<>();
  final Map<String, String> currencies = new HashMap<>();

  private final MessageDigest digest;

  private LexiconLoader(MessageDigest digest) {
    this.digest = digest;
  }

  /** Loads every lexicon; a missing or malformed one is an error that names file and line. */
  static Lexicons load(MessageDigest digest) {
    LexiconLoader loader = new LexiconLoader(digest);
    loader.persons();
    loader.places();
    loader.organizations();
    loader.list("groups.txt", Flag.GROUP);
    loader.list("events.txt", Flag.EVENT);
    loader.list("common-words.txt", Flag.COMMON);
    loader.values();
    return new Lexicons(loader);
  }

  /** The word clusters: a word and its clusters out of 100, 400 and 1500, packed in one number. */
  static IntTable clusters(MessageDigest digest) {
    IntTable clusters = new IntTable(1 << 15);
    String text = LexiconFile.read("clusters.txt", digest).text();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (to > from && text.charAt(from) != '#') {
        int space = text.indexOf(' ', from);
        int[] numbers = numbers(text, space, to);
        int packed = (numbers[0] + 1) | (numbers[1] + 1) << 7 | (numbers[2] + 1) << 16;
        clusters.add(Hash.ofLower(text, from, space), packed);
      }
      from = to + 1;
    }
    return clusters;
  }

  private static int[] numbers(String text, int from, int to) {
    int[] numbers = new int[3];
    int n = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        n++;
      } else if (c < '0' || c > '9' || n < 0 || n > 2) {
        n = -2;
        break;
      } else {
        numbers[n] = numbers[n] * 10 + c - '0';
      }
    }
    if (n != 2 || numbers[0] > 126 || numbers[1] > 510 || numbers[2] > 32_000) {
      throw new IllegalStateException(
          "lexicon clusters.txt: expected a word and three numbers, found: "
              + text.substring(Math.max(0, text.lastIndexOf('\n', to - 1) + 1), to));
    }
    return numbers;
  }

  private void persons() {
    firstNames(read("first-names.txt").text());
    manyWords(read("surnames.txt").text(), Flag.SURNAME);
    read("titles.txt").pairs((word, gender) -> person(word, gender, Flag.TITLE));
    read("roles.txt").pairs((word, gender) -> person(word, gender, Flag.ROLE));
  }

  private void places() {
    manyWords(read("cities.txt").text(), Flag.CITY);
    list("places.txt", Flag.PLACE);
    manyWords(read("regions.txt").text(), Flag.PLACE);
    read("countries.txt").lists((code, names) -> country(code, names));
    read("demonyms.txt").lists((code, names) -> demonyms(code, names));
    read("place-words.txt")
        .pairs(
            (word, where) ->
                name(word, where(where, "end", Flag.PLACE_END, "start", Flag.PLACE_START)));
  }

  private void organizations() {
    list("organizations.txt", Flag.ORGANIZATION);
    read("acronyms.txt")
        .pairs(
            (acronym, longForm) -> {
              longForms.put(acronym, longForm);
              name(acronym, Flag.ORGANIZATION);
              name(longForm, Flag.ORGANIZATION);
            });
    read("organization-words.txt")
        .pairs(
            (word, where) ->
                name(
                    word,
                    where.equals("suffix")
                        ? Flag.ORGANIZATION_SUFFIX
                        : Flag.ORGANIZATION_END
                            | where(where, "end", 0, "of", Flag.ORGANIZATION_OF)));
    read("event-words.txt")
        .pairs(
            (word, where) ->
                name(word, where(where, "end", Flag.EVENT_END, "start", Flag.EVENT_START)));
  }

  private void values() {
    read("units.txt").pairs((word, unit) -> value(units, word, unit, Flag.UNIT));
    read("currencies.txt").pairs((word, code) -> value(currencies, word, code, Flag.CURRENCY));
    Calendar.MONTHS.keySet().forEach(word -> name(word, Flag.MONTH));
    Calendar.WEEKDAYS.keySet().forEach(word -> name(word, Flag.WEEKDAY));
    Calendar.WORDS.forEach(word -> name(word, Flag.DATE_WORD));
    Numerals.WORDS.keySet().forEach(word -> name(word, Flag.NUMBER_WORD));
  }

  private LexiconFile read(String file) {
    return LexiconFile.read(file, digest);
  }

  private void list(String file, int flag) {
    read(file).entries(entry -> name(entry, flag));
  }

  private void person(String word, String gender, int flag) {
    name(word, flag);
    Gender known = Gender.of(gender);
    if (known != Gender.UNKNOWN) {
      genders.put(word, known);
    }
  }

  private void country(String code, List<String> names) {
    countryNames.put(code, names.get(0));
    for (String name : names) {
      countryCodes.put(Lexicons.key(name), code);
      name(name, Flag.COUNTRY);
    }
  }

  private void demonyms(String code, List<String> names) {
    if (!countryNames.containsKey(code)) {
      throw new IllegalArgumentException("no country has the code " + code);
    }
    for (String name : names) {
      countryCodes.put(Lexicons.key(name), code);
      name(name, Flag.DEMONYM);
    }
  }

  private void value(Map<String, String> values, String word, String meaning, int flag) {
    values.put(word, meaning);
    name(word, flag);
  }

  private static int where(String where, String one, int oneFlag, String other, int otherFlag) {
    if (where.equals(one)) {
      return oneFlag;
    }
    if (where.equals(other)) {
      return otherFlag;
    }
    throw new IllegalArgumentException(one + " or " + other);
  }

  /** Puts a name of one or more words. */
  private void name(String name, int flag) {
    List<Token> tokens = Lexicons.tokens(name);
    int first = Hash.of(tokens.get(0).lower());
    if (tokens.size() == 1) {
      words.add(first, flag);
      return;
    }
    if (tokens.size() > Lexicons.LONGEST_PHRASE) {
      throw new IllegalArgumentException("at most " + Lexicons.LONGEST_PHRASE + " words: " + name);
    }
    words.add(first, Flag.PHRASE_START);
    int hash = first;
    for (Token token : tokens.subList(1, tokens.size())) {
      hash = Hash.phrase(hash, Hash.of(token.lower()));
    }
    phrases.add(hash, flag);
  }

  /** A long list of names, parted by spaces only, without making strings of them. */
  private void manyWords(String text, int flag) {
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (to > from && text.charAt(from) != '#') {
        if (text.substring(from, to).indexOf(' ') < 0) {
          words.add(Hash.ofLower(text, from, to), flag);
        } else {
          manyWordsPhrase(text, from, to, flag);
        }
      }
      from = to + 1;
    }
  }

  private void manyWordsPhrase(String text, int from, int to, int flag) {
    int hash = 0;
    int wordStart = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == ' ') {
        int word = Hash.ofLower(text, wordStart, i);
        if (wordStart == from) {
          words.add(word, Flag.PHRASE_START);
          hash = word;
        } else {
          hash = Hash.phrase(hash, word);
        }
        wordStart = i + 1;
      }
    }
    phrases.add(hash, flag);
  }

  /** Lines of a name, a space and a gender: {@code aaron m}. */
  private void firstNames(String text) {
    int from = 0;
    int line = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      line++;
      if (to > from && text.charAt(from) != '#') {
        if (to - from < 3 || text.charAt(to - 2) != ' ') {
          throw new IllegalStateException(
              String.format(
                  Locale.ROOT,
                  "lexicon first-names.txt, line %d: expected \"name gender\", found: %s",
                  line,
                  text.substring(from, to)));
        }
        words.add(Hash.ofLower(text, from, to - 2), genderFlag(text.charAt(to - 1), line));
      }
      from = to + 1;
    }
  }

  private static int genderFlag(char gender, int line) {
    return switch (gender) {
      case 'm' -> Flag.MALE_NAME;
      case 'f' -> Flag.FEMALE_NAME;
      case 'u' -> Flag.FIRST_NAME;
      default ->
          throw new IllegalStateException(
              "lexicon first-names.txt, line " + line + ": not a gender (m, f, u): " + gender);
    };
  }
}
