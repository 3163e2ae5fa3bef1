package dev.claimstream.tagger.speaker;

import java.util.List;

/** Ages in words: "the eight-year-old" is 8. */
final class Ages {

  private static final List<String> WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private Ages() {}

  /** The age in digits; what is no word for a number stays as it is. */
  static String digits(String age) {
    int number = WORDS.indexOf(age);
    return number < 0 ? age : Integer.toString(number);
  }
}
