package dev.claimstream.ingest;

/** What became of one article of the input. */
public sealed interface Reading {

  /** Where it stands, or where its problem is. */
  Origin origin();

  /** An article that can be used. */
  record Accepted(Origin origin, Article article) implements Reading {}

  /**
   * Something that cannot be used.
   *
   * @param reason one sentence without the article's text, saying what was expected
   * @param content what was refused
   */
  record Refused(Origin origin, String reason, Content content) implements Reading {}
}
