package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.text.Token;
import dev.claimstream.tagger.text.Tokenizer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All that is known of words and phrases before an article is read. */
final class Lexicons {

  /** The longest phrase that is looked up, in words. */
  static final int LONGEST_PHRASE = 6;

  private final IntTable words;
  private final IntTable phrases;
  private final Map<String, String> countryNames;
  private final Map<String, String> countryCodes;
  private final Map<String, String> longForms;
  private final Map<String, Gender> genders;
  private final Map<String, Gender> firstNameGenders;
  private final Map<String, String> units;
  private final Map<String, String> currencies;

  Lexicons(LexiconLoader loader) {
    words = loader.words;
    phrases = loader.phrases;
    countryNames = new HashMap<>(loader.countryNames);
    countryCodes = new HashMap<>(loader.countryCodes);
    longForms = new HashMap<>(loader.longForms);
    genders = new HashMap<>(loader.genders);
    firstNameGenders = new HashMap<>(loader.firstNameGenders);
    units = new HashMap<>(loader.units);
    currencies = new HashMap<>(loader.currencies);
  }

  /** What is known of a word, as bits of {@link Flag}, by its {@link Hash}. */
  int flags(int wordHash) {
    return words.get(wordHash);
  }

  int flags(String lower) {
    return words.get(Hash.of(lower));
  }

  /** What is known of a phrase, as bits of {@link Flag}, by its {@link Hash}. */
  int phraseFlags(int phraseHash) {
    return phrases.get(phraseHash);
  }

  /** ISO 3166-1 code of a country's name or demonym. */
  Optional<String> countryCode(String lower) {
    return Optional.ofNullable(countryCodes.get(lower));
  }

  /** The usual name of the country with a code. */
  String countryName(String code) {
    String name = countryNames.get(code);
    if (name == null) {
      throw new IllegalArgumentException("no country has the code " + code);
    }
    return name;
  }

  Optional<String> longForm(String acronym) {
    return Optional.ofNullable(longForms.get(acronym));
  }

  /** The gender that a title or description tells. */
  Gender genderOfTitle(String lower) {
    return genders.getOrDefault(lower, Gender.UNKNOWN);
  }

  /** The gender that a first name tells. */
  Gender genderOfFirstName(String lower) {
    Gender told = firstNameGenders.get(lower);
    if (told != null) {
      return told;
    }
    int flags = flags(lower) & Flag.FIRST_NAME;
    int hyphen = lower.indexOf('-');
    if (flags == 0 && hyphen > 0) { // Henri-Noël is an Henri
      return genderOfFirstName(lower.substring(0, hyphen));
    }
    if (flags == 0) {
      flags = flags(withoutAccents(lower)) & Flag.FIRST_NAME;
    }
    if (flags == Flag.MALE_NAME) {
      return Gender.MALE;
    }
    return flags == Flag.FEMALE_NAME ? Gender.FEMALE : Gender.UNKNOWN;
  }

  private static String withoutAccents(String lower) {
    return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  Optional<String> unit(String lower) {
    return Optional.ofNullable(units.get(lower));
  }

  Optional<String> currency(String lower) {
    return Optional.ofNullable(currencies.get(lower));
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  static List<Token> tokens(String entry) {
    return Tokenizer.tokenize(entry);
  }
}
