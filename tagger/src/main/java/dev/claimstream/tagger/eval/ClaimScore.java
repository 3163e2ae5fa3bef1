package dev.claimstream.tagger.eval;

import dev.claimstream.tagger.ClaimKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many claims were found, and how well; scores of several texts add up.
 *
 * @param expected the reader's claims
 * @param found the tagger's
 * @param matched pairs of them
 * @param sources matched claims for which the reader gives a source
 * @param sourcesRight those whose found source is it
 * @param speakersRight matched claims with the right speaker
 * @param speakersNamed claims of the reader that name a speaker
 * @param byKind expected and matched claims of each kind that the reader has
 */
public record ClaimScore(
    int expected,
    int found,
    int matched,
    int sources,
    int sourcesRight,
    int speakersRight,
    int speakersNamed,
    Map<ClaimKind, Share> byKind) {

  public static final ClaimScore NONE = new ClaimScore(0, 0, 0, 0, 0, 0, 0, Map.of());

  /** A part of a whole. */
  public record Share(int part, int whole) {

    Share plus(Share other) {
      return new Share(part + other.part, whole + other.whole);
    }

    /** 0 of nothing. */
    public double value() {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  public ClaimScore {
    byKind = Map.copyOf(byKind);
  }

  public ClaimScore plus(ClaimScore other) {
    Map<ClaimKind, Share> kinds = new EnumMap<>(ClaimKind.class);
    kinds.putAll(byKind);
    other.byKind.forEach((kind, share) -> kinds.merge(kind, share, Share::plus));
    return new ClaimScore(
        expected + other.expected,
        found + other.found,
        matched + other.matched,
        sources + other.sources,
        sourcesRight + other.sourcesRight,
        speakersRight + other.speakersRight,
        speakersNamed + other.speakersNamed,
        kinds);
  }

  public double precision() {
    return content().precision();
  }

  public double recall() {
    return content().recall();
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return content().f1();
  }

  /** Share of right sources. */
  public double source() {
    return new Share(sourcesRight, sources).value();
  }

  /** Share of right speakers. */
  public double speaker() {
    return new Share(speakersRight, matched).value();
  }

  /** Share of the reader's claims that were found with the right speaker. */
  public double speakerOfAll() {
    return new Share(speakersRight, expected).value();
  }

  /** Matched claims. */
  public Retrieval content() {
    return new Retrieval(matched, found, expected);
  }

  /** Matched claims whose source is right, or for which the reader gives none. */
  public Retrieval joint() {
    return new Retrieval(matched - sources + sourcesRight, found, expected);
  }
}
