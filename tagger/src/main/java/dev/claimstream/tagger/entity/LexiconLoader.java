package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.text.Token;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the lexicon files into the tables of {@link Lexicons}. */
final class LexiconLoader {

  private static final int LONGEST_ABBREVIATION = 5;

  final IntTable words = new IntTable(1 << 18);
  final IntTable phrases = new IntTable(1 << 14);
  final Map<String, String> countryNames = new HashMap<>();
  final Map<String, String> countryCodes = new HashMap<>();
  final Map<String, String> longForms = new HashMap<>();
  final Map<String, Gender> genders = new HashMap<>();
  final Map<String, Gender> firstNameGenders = new HashMap<>();
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
    loader.list("work-words.txt", Flag.WORK_END);
    loader.list("common-words.txt", Flag.COMMON);
    loader.values();
    return new Lexicons(loader);
  }

  /** The word clusters: a word and its clusters out of 100, 400 and 1500, packed in one number. */
  static IntTable clusters(MessageDigest digest) {
    IntTable clusters = new IntTable(1 << 15);
    WordList list = list("clusters.txt", digest);
    while (list.next()) {
      int word = list.word();
      int coarse = list.number(126) + 1;
      int middle = list.number(510) + 1;
      int fine = list.number(32_000) + 1;
      clusters.add(word, coarse | middle << 7 | fine << 16);
    }
    return clusters;
  }

  private static WordList list(String file, MessageDigest digest) {
    return new WordList(file, LexiconFile.bytes(file, digest));
  }

  private void persons() {
    firstNames(list("first-names.txt", digest));
    read("first-name-genders.txt")
        .pairs((name, gender) -> firstNameGenders.put(name, Gender.of(gender)));
    manyWords(list("surnames.txt", digest), Flag.SURNAME);
    read("titles.txt").pairs((word, gender) -> person(word, gender, Flag.TITLE));
    read("roles.txt").pairs((word, gender) -> person(word, gender, Flag.ROLE));
  }

  private void places() {
    manyWords(list("cities.txt", digest), Flag.CITY);
    list("places.txt", Flag.PLACE);
    manyWords(list("regions.txt", digest), Flag.PLACE);
    read("countries.txt").lists((code, names) -> country(code, names));
    read("demonyms.txt").lists((code, names) -> demonyms(code, names));
    read("place-words.txt")
        .pairs(
            (word, where) ->
                name(word, where(where, "end", Flag.PLACE_END, "start", Flag.PLACE_START)));
  }

  private void organizations() {
    list("organization-nouns.txt", Flag.ORGANIZATION_NOUN);
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
                        : Flag.ORGANIZATION_END | organizationWord(where)));
    read("event-words.txt")
        .pairs(
            (word, where) ->
                name(word, where(where, "end", Flag.EVENT_END, "start", Flag.EVENT_START)));
  }

  private static int organizationWord(String where) {
    return switch (where) {
      case "end" -> 0;
      case "of" -> Flag.ORGANIZATION_OF;
      case "sure" -> Flag.ORGANIZATION_SURE;
      case "sure of" -> Flag.ORGANIZATION_SURE | Flag.ORGANIZATION_OF;
      default -> throw new IllegalArgumentException("end, of, sure, sure of or suffix");
    };
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

  /** A word for persons; short titles also stand abbreviated, with a full stop. */
  private void person(String word, String gender, int flag) {
    Gender known = Gender.of(gender);
    name(word, flag);
    if (known != Gender.UNKNOWN) {
      genders.put(word, known);
      genders.put(word + '.', known);
    }
    if (flag == Flag.TITLE && word.length() <= LONGEST_ABBREVIATION) {
      words.add(Hash.of(word + '.'), flag);
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

  /** A long list of names of one or more words. */
  private void manyWords(WordList list, int flag) {
    while (list.next()) {
      int hash = list.word();
      if (!list.more()) {
        words.add(hash, flag);
        continue;
      }
      words.add(hash, Flag.PHRASE_START);
      while (list.more()) {
        hash = Hash.phrase(hash, list.word());
      }
      phrases.add(hash, flag);
    }
  }

  /** Lines of a name and a gender: {@code aaron m}. */
  private void firstNames(WordList list) {
    while (list.next()) {
      int name = list.word();
      switch (list.letter()) {
        case 'm' -> words.add(name, Flag.MALE_NAME);
        case 'f' -> words.add(name, Flag.FEMALE_NAME);
        case 'u' -> words.add(name, Flag.FIRST_NAME);
        default -> throw list.malformed("a gender (m, f, u)");
      }
    }
  }
}
