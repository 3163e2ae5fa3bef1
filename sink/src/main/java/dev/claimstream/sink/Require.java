package dev.claimstream.sink;

import java.time.Duration;

/** Checks of configuration values, which are named together with their option. */
final class Require {

  private Require() {}

  static void name(String what, String value) {
    if (!value.matches("[A-Za-z0-9._-]{1,100}")) {
      throw new IllegalArgumentException(
          what
              + " must be 1 to 100 letters, digits, dots, dashes or underscores, got '"
              + value
              + "'");
    }
  }

  static void within(String what, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what + " must be from " + least + " to " + most + ", got " + value);
    }
  }

  static void positive(String what, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(what + " must be longer than nothing, got " + value);
    }
  }
}
