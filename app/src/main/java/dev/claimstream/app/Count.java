package dev.claimstream.app;

/** Numbers of things in English. */
final class Count {

  private Count() {}

  /** {@code 1 file}, {@code 2 files}. */
  static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
