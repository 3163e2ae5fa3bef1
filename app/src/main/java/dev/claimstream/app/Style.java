package dev.claimstream.app;

/** How words look on a terminal that shows colours. */
enum Style {
  BOLD("1"),
  DIM("2"),
  CYAN("36"),
  GREEN("32"),
  YELLOW("33"),
  RED("31");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on(String text, boolean color) {
    return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
