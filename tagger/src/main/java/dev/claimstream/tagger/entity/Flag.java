package dev.claimstream.tagger.entity;

/** What the lexicons know of a word, one bit each. */
final class Flag {

  static final int MALE_NAME = 1;
  static final int FEMALE_NAME = 1 << 1;
  static final int SURNAME = 1 << 2;
  static final int CITY = 1 << 3;
  static final int PLACE = 1 << 4;
  static final int COUNTRY = 1 << 5;
  static final int DEMONYM = 1 << 6;
  static final int GROUP = 1 << 7;
  static final int TITLE = 1 << 8;
  static final int ROLE = 1 << 9;
  static final int ORGANIZATION = 1 << 10;
  static final int ORGANIZATION_END = 1 << 11;
  static final int ORGANIZATION_OF = 1 << 12;
  static final int ORGANIZATION_SUFFIX = 1 << 13;
  static final int PLACE_END = 1 << 14;
  static final int PLACE_START = 1 << 15;
  static final int EVENT = 1 << 16;
  static final int EVENT_END = 1 << 17;
  static final int EVENT_START = 1 << 18;
  static final int COMMON = 1 << 19;
  static final int MONTH = 1 << 20;
  static final int WEEKDAY = 1 << 21;
  static final int NUMBER_WORD = 1 << 22;
  static final int UNIT = 1 << 23;
  static final int CURRENCY = 1 << 24;
  static final int DATE_WORD = 1 << 25;

  /** Begins a phrase of several words that the lexicons know. */
  static final int PHRASE_START = 1 << 26;

  static final int FIRST_NAME = MALE_NAME | FEMALE_NAME;
  static final int PERSON_NAME = FIRST_NAME | SURNAME;
  static final int ANY_PLACE = CITY | PLACE | COUNTRY;
  static final int VALUE = MONTH | WEEKDAY | NUMBER_WORD | UNIT | CURRENCY | DATE_WORD;

  static final int WORK_END = 1 << 27;

  static final int ORGANIZATION_SURE = 1 << 28;

  static final int ORGANIZATION_NOUN = 1 << 29;

  private Flag() {}
}
