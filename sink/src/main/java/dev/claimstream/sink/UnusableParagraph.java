package dev.claimstream.sink;

/** An enriched paragraph that no claims can be published of. Thrown before any of them is sent. */
public final class UnusableParagraph extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableParagraph(String why) {
    super(why);
  }

  UnusableParagraph(String why, Throwable cause) {
    super(why, cause);
  }
}
