package dev.claimstream.ingest;

/** Input that cannot be an article, with the line it is on when that is known. */
final class Unusable extends Exception {

  private static final long serialVersionUID = 1L;

  private final long line;

  /** A problem of the whole input. */
  Unusable(String reason) {
    this(0, reason);
  }

  Unusable(long line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  Reading.Refused at(String name, Content content) {
    return at(name, line, content);
  }

  Reading.Refused at(String name, long otherLine, Content content) {
    return new Reading.Refused(new Origin(name, otherLine), String.valueOf(getMessage()), content);
  }
}
