package dev.claimstream.tagger;

/** What sort of thing a mention names. */
public enum EntityKind {
  PERSON,
  ORGANIZATION,
  LOCATION,
  /** Nationalities, peoples, religions, parties' followers: Russian, the Greens, Muslims. */
  GROUP,
  EVENT,
  WORK,
  DATE,
  TIME,
  MONEY,
  PERCENT,
  QUANTITY,
  NUMBER
}
