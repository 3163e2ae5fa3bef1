package dev.claimstream.tagger.text;

/** Part of speech, as coarse as the rules need. */
public enum Pos {
  DETERMINER,
  /** my, his, their, and the 's of possession. */
  POSSESSIVE,
  /** Pronouns that can be a subject: he, they, it, this, who. */
  PRONOUN,
  /** Pronouns that cannot: him, us. */
  OBJECT,
  PREPOSITION,
  COORDINATOR,
  SUBORDINATOR,
  THAT,
  WH,
  TO,
  NOT,
  MODAL,
  BE,
  HAVE,
  DO,
  /** A verb in the present, or one whose form could be that. */
  PRESENT,
  PAST,
  PARTICIPLE,
  /** A form in -ing used as a verb. */
  GERUND,
  /** An infinitive: after to, a modal or do. */
  INFINITIVE,
  NOUN,
  NAME,
  ADJECTIVE,
  ADVERB,
  NUMBER,
  MARK;

  /** Whether it carries a clause: a finite verb. */
  public boolean isFinite() {
    return switch (this) {
      case MODAL, BE, HAVE, DO, PRESENT, PAST -> true;
      default -> false;
    };
  }

  /** Whether it is any form of a verb. */
  public boolean isVerb() {
    return switch (this) {
      case PARTICIPLE, GERUND, INFINITIVE -> true;
      default -> isFinite();
    };
  }

  /** Whether it can stand inside a noun phrase, before or as its head. */
  public boolean isNominal() {
    return switch (this) {
      case DETERMINER, POSSESSIVE, NOUN, NAME, ADJECTIVE, NUMBER -> true;
      default -> false;
    };
  }

  /** Whether a noun phrase can begin with it. */
  public boolean beginsNounPhrase() {
    return isNominal() || this == PRONOUN;
  }
}
