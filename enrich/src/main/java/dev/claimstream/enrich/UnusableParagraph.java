package dev.claimstream.enrich;

/** A record that cannot be part of any article. Thrown before anything was changed or sent on. */
final class UnusableParagraph extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableParagraph(String why) {
    super(why, null, false, false);
  }
}
