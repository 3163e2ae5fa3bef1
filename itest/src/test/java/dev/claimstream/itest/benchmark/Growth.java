package dev.claimstream.itest.benchmark;

import dev.claimstream.tagger.ArticleTagger;
import dev.claimstream.tagger.ArticleText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** Time by length, in the processor's time: the best of some rounds. */
final class Growth {

  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};
  private static final int ROUNDS = 3;
  private static final int LEAST_CHARACTERS = 1_000_000;
  private static final int WARM_UP = 10;

  private Growth() {}

  /** Prints a line for each length. */
  public static void main(String[] arguments) {
    ArticleTagger tagger = ArticleTagger.load();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    ArticleText warm = Texts.of(LEAST_CHARACTERS);
    for (int i = 0; i < WARM_UP; i++) {
      tagger.tag(warm);
    }
    for (int size : SIZES) {
      ArticleText article = Texts.of(size);
      int times = Math.max(1, LEAST_CHARACTERS / size);
      long best = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        long start = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
          tagger.tag(article);
        }
        best = Math.min(best, (clock.getCurrentThreadCpuTime() - start) / times);
      }
      System.out.printf(
          Locale.ROOT,
          "%,12d characters: %,10.2f ms, %,6.0f ns a character%n",
          size,
          best / 1e6,
          (double) best / size);
    }
  }
}
