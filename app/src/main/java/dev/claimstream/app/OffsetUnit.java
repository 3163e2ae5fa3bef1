package dev.claimstream.app;

/** What the offsets of the tag command count. */
enum OffsetUnit {
  /** Unicode code points, as Python's strings do. */
  CODE_POINT("code-point"),
  /** UTF-16 units, as Java's and JavaScript's strings do, and as our topics have them. */
  UTF_16("utf-16");

  private final String label;

  OffsetUnit(String label) {
    this.label = label;
  }

  /** As it is written on the command line and in the output. */
  @Override
  public String toString() {
    return label;
  }
}
