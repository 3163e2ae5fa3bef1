package dev.claimstream.tagger.claim;

/** By which rule a claim was found, and how often such a claim is right. */
public enum Rule {
  QUOTATION_THEN_CUE(0.96),
  CUE_THEN_QUOTATION(0.94),
  DASH_THEN_CUE(0.97),
  DASH(0.85),
  LABEL(0.9),
  TURN(0.8),
  QUOTATION(0.75),
  QUESTION(0.8),
  HEADLINE(0.7),
  ACCORDING_TO(0.9),
  CLAUSE_THEN_CUE(0.88),
  THAT_CLAUSE(0.88),
  COLON_CLAUSE(0.75),
  BARE_CLAUSE(0.86),
  RELATIVE(0.8),
  QUESTION_WORD(0.7),
  INFINITIVE(0.65),
  INTENTION(0.65),
  GERUND(0.75),
  OBJECT_INFINITIVE(0.6),
  ACCUSATION(0.75),
  NAMING(0.65),
  HEARSAY(0.75),
  STATE_OF_MIND(0.75),
  TOPIC(0.65),
  NOMINAL(0.65),
  NOMINAL_TOPIC(0.6),
  WIDE_CLAUSE(0.5),
  WIDE_INFINITIVE(0.5),
  WIDE_TOPIC(0.4),
  WIDE_NOMINAL(0.45),
  PASSIVE(0.5),
  SEEMING(0.5);

  private final double precision;

  Rule(double precision) {
    this.precision = precision;
  }

  /** The rule for the same construction where only the wide scope takes it for a claim. */
  Rule inWideScope() {
    return switch (this) {
      case TOPIC -> WIDE_TOPIC;
      case NOMINAL_TOPIC -> WIDE_NOMINAL;
      case INFINITIVE, INTENTION, OBJECT_INFINITIVE, GERUND -> WIDE_INFINITIVE;
      default -> WIDE_CLAUSE;
    };
  }

  /** The share of claims found by this rule that are right, as seen on news. */
  public double precision() {
    return precision;
  }
}
