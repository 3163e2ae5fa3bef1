package dev.claimstream.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A text sixteen times as long takes about sixteen times as long, however hostile it is: a feed
 * must not be able to stop the stream.
 */
class LinearTimeTest {

  private static final ArticleTagger TAGGER = ArticleTagger.load(Scope.WIDE); // all rules at work
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final int UNITS = 1_250;
  private static final int LONGER = 16;
  private static final int MANY = 100_000;

  /** Four times what linear time would give; quadratic time would give 256. */
  private static final double LIMIT = 4.0 * LONGER;

  private static final int ROUNDS = 8;

  /** Parted by bars. */
  private static final List<String> PATTERNS =
      patterns(
          """
          "|“|”|„|«|'| 'A|a' |‘A |`` a ''|"' A |“A b.” |"A b c" |"a" |he said "A b c d |
          "A b c," said Abel. |– |– Who? |– a, says |-|.|. |A. |A.|?|, |: |a: |(a |
          a |a|A|a-|a&|Abel |ABEL |Abel, |Abel and |Abel's |Abel, who ran |Abel Cain, Maria Dove, |
          says |says he |he says |he says that |he said, |he said. |He said X went. |
          according to |according to Abel, |Abel is said to |he accused X of taking |
          his claim that |she is sure that |he called it "a" |said that |said the man, |who said |
          called for the |criticised the |was seen by |seems to |a, a and |critic of |for a to see |minister |he |of |and |the |has |not |
          an old man ran. He says |The Cain said. It says |quickly |3 May 2020 |$1 |1 |1,|Mr |@|@a |http://a.example/b|
          \0|\u0301|שלום |他说|😀|\uD83D|\uDE00|""");

  /** What could make one paragraph look back or ahead at all others. */
  private static final List<String> ACROSS_PARAGRAPHS =
      patterns(
          """
          "|“A b.|‘A |– Who?|– Yes.|– Yes, says Abel.|He says that it fell.|
          It fell, said the minister.|"It fell," said Abel.|Abel Cain, Maria Dove|Mr Abel|a|\0|
          3 May 2020|An old man ran. He says that it fell.|Why?|A: It fell, Abel.|Abel and Cain ran.|
          They say that it fell.|The firm said that it fell.|She adds:|""");

  /** Of which somebody could send a hundred thousand. */
  private static final List<String> MARKS =
      patterns(
          """
          "|'|“|” |‘|„|»|–|– |-|—|A|A |AB-|ABEL |É|(|. |? |"A" |“A |– A |\uD83D|\u202Eא|""");

  /** What is said of each of many people; # is the name. */
  private static final List<String> PEOPLE =
      patterns(
          """
          Abel # left.|Abel #, 43, left. The 43-year-old said it fell.|He says it fell, # said.|
          Mr # says he fell. She denied it.|Minister Abel # fell. "It fell," said the minister.|
          It fell, said the winger.|The # Bank (#B) said it fell. The bank denied it.|
          Abel #, better known as X#, fell. The lawyer said so.|"#," said #.|""");

  /** More than are remembered when somebody is looked for. */
  private static final int NEW = 300;

  @TestFactory
  List<DynamicTest> aHundredThousandMarks() {
    return MARKS.stream()
        .map(
            p ->
                DynamicTest.dynamicTest(
                    name(p), () -> takesLinearTime(n -> article(p, n, false), MANY / LONGER)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> oneLongParagraph() {
    return PATTERNS.stream()
        .map(
            p ->
                DynamicTest.dynamicTest(
                    name(p), () -> takesLinearTime(n -> article(p, n, false), times(p))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> manyParagraphs() {
    return ACROSS_PARAGRAPHS.stream()
        .map(
            p ->
                DynamicTest.dynamicTest(
                    name(p), () -> takesLinearTime(n -> article(p, n, true), times(p))))
        .toList();
  }

  /** Somebody new in each paragraph, so that whoever looks through all of them is found out. */
  @TestFactory
  List<DynamicTest> manyPeople() {
    return PEOPLE.stream()
        .map(p -> DynamicTest.dynamicTest(name(p), () -> takesLinearTime(n -> people(p, n), NEW)))
        .toList();
  }

  private static ArticleText people(String pattern, int people) {
    return ArticleText.ofBody(
        IntStream.range(0, people).mapToObj(i -> pattern.replace("#", newName(i))).toList());
  }

  /** Another for each number: Dabaa, Dabab, … */
  private static String newName(int number) {
    StringBuilder name = new StringBuilder("Da");
    for (int rest = number, i = 0; i < 3; i++, rest /= 26) {
      name.append((char) ('a' + rest % 26));
    }
    return name.toString();
  }

  /** The best of some rounds in the processor's time, so that a busy machine does not matter. */
  private static void takesLinearTime(IntFunction<ArticleText> article, int times) {
    ArticleText small = article.apply(times);
    ArticleText big = article.apply(times * LONGER);
    long smallest = Long.MAX_VALUE;
    long biggest = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      smallest = Math.min(smallest, Math.min(nanos(small), nanos(small)));
      biggest = Math.min(biggest, nanos(big));
      if (biggest < smallest * LIMIT) {
        return; // one good round is enough
      }
    }
    assertThat((double) biggest / smallest)
        .as("how many times as long a text %d times as long takes", LONGER)
        .isLessThan(LIMIT);
  }

  private static int times(String pattern) {
    return UNITS / pattern.length();
  }

  private static long nanos(ArticleText article) {
    long start = CLOCK.getCurrentThreadCpuTime();
    TAGGER.tag(article);
    return CLOCK.getCurrentThreadCpuTime() - start;
  }

  private static ArticleText article(String pattern, int times, boolean paragraphs) {
    return ArticleText.ofBody(
        paragraphs ? Collections.nCopies(times, pattern) : List.of(pattern.repeat(times)));
  }

  private static List<String> patterns(String barred) {
    return List.of(barred.split("\\|\n?"));
  }

  /** The pattern, readable on any screen. */
  private static String name(String pattern) {
    StringBuilder name = new StringBuilder("'");
    pattern
        .chars()
        .forEach(c -> name.append(c < ' ' || c > 0x2FFF ? "\\u%04X".formatted(c) : (char) c));
    return name.append("' repeated").toString();
  }
}
