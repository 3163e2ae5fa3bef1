package dev.claimstream.tagger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well the claims found in texts agree with those that a careful reader found; scores of
 * several texts add up.
 *
 * <p>A found claim matches one of the reader's when the letters and digits of their contents
 * overlap with a Jaccard index of at least one half, one to one, the best first. Source and speaker
 * are judged on matched claims. Questions are no claims.
 *
 * @param expected the reader's claims
 * @param found the tagger's
 * @param matched pairs of them
 * @param sources matched claims for which the reader gives a source
 * @param sourcesRight those whose found source overlaps it with a token F1 of at least one half
 * @param speakersRight matched claims whose found speaker's name contains one of the reader's or is
 *     contained in one; where the reader has none, those without a name
 */
record ClaimScore(
    int expected, int found, int matched, int sources, int sourcesRight, int speakersRight) {

  static final ClaimScore NONE = new ClaimScore(0, 0, 0, 0, 0, 0);

  private static final double ENOUGH = 0.5;

  /**
   * A claim as it is compared, whoever found it. All spans count in one text.
   *
   * @param speakers names of who speaks; empty when nobody is named
   */
  record Entry(ClaimKind kind, List<Span> content, Optional<Span> source, List<String> speakers) {}

  private record Pair(int expected, int found, double overlap) {}

  /** Compares what was found in one text with what a reader found. */
  static ClaimScore of(String text, List<Entry> expected, List<Entry> found) {
    List<Entry> reader = claims(expected);
    List<Entry> tagger = claims(found);
    int sources = 0;
    int sourcesRight = 0;
    int speakersRight = 0;
    List<Pair> matched = match(text, reader, tagger);
    for (Pair pair : matched) {
      Entry right = reader.get(pair.expected());
      Entry ours = tagger.get(pair.found());
      if (right.source().isPresent()) {
        sources++;
        sourcesRight += sameSource(text, right.source().get(), ours.source()) ? 1 : 0;
      }
      speakersRight += sameSpeaker(right.speakers(), ours.speakers()) ? 1 : 0;
    }
    return new ClaimScore(
        reader.size(), tagger.size(), matched.size(), sources, sourcesRight, speakersRight);
  }

  ClaimScore plus(ClaimScore other) {
    return new ClaimScore(
        expected + other.expected,
        found + other.found,
        matched + other.matched,
        sources + other.sources,
        sourcesRight + other.sourcesRight,
        speakersRight + other.speakersRight);
  }

  double precision() {
    return share(matched, found);
  }

  double recall() {
    return share(matched, expected);
  }

  /** Harmonic mean of precision and recall. */
  double f1() {
    return share(2 * matched, expected + found);
  }

  /** Share of right sources. */
  double source() {
    return share(sourcesRight, sources);
  }

  /** Share of right speakers. */
  double speaker() {
    return share(speakersRight, matched);
  }

  /** Share of the reader's claims that were found with the right speaker. */
  double speakerOfAll() {
    return share(speakersRight, expected);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static List<Entry> claims(List<Entry> entries) {
    return entries.stream().filter(e -> e.kind() != ClaimKind.QUESTION).toList();
  }

  private static List<Pair> match(String text, List<Entry> expected, List<Entry> found) {
    List<BitSet> left = expected.stream().map(e -> letters(text, e.content())).toList();
    List<BitSet> right = found.stream().map(e -> letters(text, e.content())).toList();
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        double overlap = jaccard(left.get(i), right.get(j));
        if (overlap >= ENOUGH) {
          candidates.add(new Pair(i, j, overlap));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Pair::overlap)
            .thenComparingInt(Pair::expected)
            .thenComparingInt(Pair::found)
            .reversed());
    BitSet taken = new BitSet();
    Map<Integer, Pair> pairs = new HashMap<>();
    for (Pair pair : candidates) {
      if (!taken.get(pair.found()) && !pairs.containsKey(pair.expected())) {
        taken.set(pair.found());
        pairs.put(pair.expected(), pair);
      }
    }
    return List.copyOf(pairs.values());
  }

  private static BitSet letters(String text, List<Span> spans) {
    BitSet letters = new BitSet();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        letters.set(i, Character.isLetterOrDigit(text.charAt(i)));
      }
    }
    return letters;
  }

  private static double jaccard(BitSet a, BitSet b) {
    int both = common(a, b);
    return share(both, a.cardinality() + b.cardinality() - both);
  }

  private static boolean sameSource(String text, Span expected, Optional<Span> found) {
    if (found.isEmpty()) {
      return false;
    }
    BitSet a = wordStarts(text, expected);
    BitSet b = wordStarts(text, found.get());
    return share(2 * common(a, b), a.cardinality() + b.cardinality()) >= ENOUGH;
  }

  private static BitSet wordStarts(String text, Span span) {
    BitSet starts = new BitSet();
    boolean inside = false;
    for (int i = span.start(); i < span.end(); i++) {
      boolean word = Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_';
      starts.set(i, word && !inside);
      inside = word;
    }
    return starts;
  }

  private static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  private static boolean sameSpeaker(List<String> expected, List<String> found) {
    if (expected.isEmpty() || found.isEmpty()) {
      return expected.isEmpty() && found.isEmpty();
    }
    String first = found.get(0);
    return expected.stream().anyMatch(name -> name.contains(first) || first.contains(name));
  }
}
