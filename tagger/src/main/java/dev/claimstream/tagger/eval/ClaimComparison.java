package dev.claimstream.tagger.eval;

import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.eval.ClaimScore.Share;
import dev.claimstream.tagger.eval.Miss.What;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The claims found in a text beside those that a careful reader found.
 *
 * <p>A found claim matches one of the reader's when the letters and numbers of their contents
 * overlap with a Jaccard index of at least one half, one to one, the best first. A source is right
 * when it overlaps the reader's with a token F1 of at least one half. A speaker is right when the
 * name contains one of the reader's or is contained in one; where the reader names nobody, when
 * there is no name. Questions are no claims; an optional claim and what matches it count for
 * nothing.
 *
 * @param score the figures
 * @param misses what is not as it should be, in the order of the reader's claims, then of the
 *     tagger's
 */
public record ClaimComparison(ClaimScore score, List<Miss> misses) {

  private static final double ENOUGH = 0.5;

  public ClaimComparison {
    misses = List.copyOf(misses);
  }

  /**
   * Compares claims of one text.
   *
   * @param ignored parts of the text on which the reader did not decide: no claim there counts
   */
  public static ClaimComparison of(
      String article,
      String text,
      List<ScoredClaim> right,
      List<ScoredClaim> tagged,
      List<Span> ignored) {
    BitSet undecided = Letters.of(text, ignored);
    return new Work(
            article, text, counted(text, right, undecided), counted(text, tagged, undecided))
        .compare();
  }

  private static List<ScoredClaim> counted(
      String text, List<ScoredClaim> claims, BitSet undecided) {
    return claims.stream()
        .filter(c -> c.kind() != ClaimKind.QUESTION)
        .filter(c -> !Letters.of(text, c.content()).intersects(undecided))
        .toList();
  }

  /** One comparison while it is made. */
  private static final class Work {

    private final String article;
    private final String text;
    private final List<ScoredClaim> right;
    private final List<ScoredClaim> tagged;
    private final List<BitSet> rightLetters;
    private final List<BitSet> taggedLetters;
    private final List<Miss> misses = new ArrayList<>();

    Work(String article, String text, List<ScoredClaim> right, List<ScoredClaim> tagged) {
      this.article = article;
      this.text = text;
      this.right = right;
      this.tagged = tagged;
      this.rightLetters = right.stream().map(c -> Letters.of(text, c.content())).toList();
      this.taggedLetters = tagged.stream().map(c -> Letters.of(text, c.content())).toList();
    }

    ClaimComparison compare() {
      int[] partners = Matching.best(rightLetters, taggedLetters, ENOUGH);
      BitSet used = new BitSet();
      ClaimScore score = new ClaimScore(0, tagged.size(), 0, 0, 0, 0, 0, Map.of());
      for (int i = 0; i < partners.length; i++) {
        if (partners[i] != Matching.NONE) {
          used.set(partners[i]);
        }
        score = score.plus(right.get(i).optional() ? passedOver(partners[i]) : one(i, partners[i]));
      }
      unmatched(partners, used);
      return new ClaimComparison(score, misses);
    }

    /** An optional claim: what matches it was not tagged wrongly either. */
    private static ClaimScore passedOver(int partner) {
      return new ClaimScore(0, partner == Matching.NONE ? 0 : -1, 0, 0, 0, 0, 0, Map.of());
    }

    private ClaimScore one(int i, int partner) {
      ScoredClaim claim = right.get(i);
      boolean matched = partner != Matching.NONE;
      boolean named = claim.speakers().map(s -> !s.isEmpty()).orElse(false);
      boolean hasSource = matched && claim.source().isPresent();
      return new ClaimScore(
          1,
          0,
          matched ? 1 : 0,
          hasSource ? 1 : 0,
          hasSource && sourceIsRight(claim, tagged.get(partner)) ? 1 : 0,
          matched && speakerIsRight(claim, tagged.get(partner)) ? 1 : 0,
          named ? 1 : 0,
          new EnumMap<>(Map.of(claim.kind(), new Share(matched ? 1 : 0, 1))));
    }

    private boolean sourceIsRight(ScoredClaim claim, ScoredClaim found) {
      boolean same =
          found
              .source()
              .map(s -> Letters.f1(source(claim), Letters.words(text, s)) >= ENOUGH)
              .orElse(false);
      if (!same) {
        String group =
            found
                .source()
                .map(s -> Letters.words(text, s))
                .map(s -> s.intersects(source(claim)) ? Extent.of(source(claim), s) : "elsewhere")
                .orElse("none tagged");
        miss(What.WRONG_SOURCE, group, sourceWords(claim), sourceWords(found));
      }
      return same;
    }

    private BitSet source(ScoredClaim claim) {
      return Letters.words(text, claim.source().orElseThrow());
    }

    private String sourceWords(ScoredClaim claim) {
      String source = claim.source().map(s -> s.in(text)).orElse("-");
      return source + " " + claim.lemma() + ": " + claim.words(text);
    }

    private boolean speakerIsRight(ScoredClaim claim, ScoredClaim found) {
      boolean same = claim.speakers().map(s -> isOneOf(s, found)).orElse(true);
      if (!same) {
        String how = found.how().map(Enum::name).orElse("not told");
        miss(
            What.WRONG_SPEAKER,
            how,
            claim.who() + ": " + claim.words(text),
            found.who() + " " + found.lemma());
      }
      return same;
    }

    private static boolean isOneOf(List<String> names, ScoredClaim found) {
      List<String> given = found.speakers().orElse(List.of());
      if (names.isEmpty() || given.isEmpty()) {
        return names.isEmpty() && given.isEmpty();
      }
      String first = given.get(0);
      return names.stream().anyMatch(name -> name.contains(first) || first.contains(name));
    }

    /** Tells what happened to claims without a partner, and which partners are not exact. */
    private void unmatched(int[] partners, BitSet used) {
      List<BitSet> free = new ArrayList<>();
      for (int j = 0; j < tagged.size(); j++) {
        free.add(used.get(j) ? new BitSet() : taggedLetters.get(j));
      }
      List<BitSet> left = new ArrayList<>();
      for (int i = 0; i < right.size(); i++) {
        left.add(partners[i] == Matching.NONE ? rightLetters.get(i) : new BitSet());
      }
      int[] near = Matching.best(left, free, 0);
      for (int i = 0; i < right.size(); i++) {
        if (partners[i] != Matching.NONE) {
          inexact(i, partners[i]);
        } else if (near[i] != Matching.NONE) {
          used.set(near[i]);
          extent(What.WRONG_EXTENT, i, near[i]);
        } else if (!right.get(i).optional()) {
          ScoredClaim claim = right.get(i);
          miss(What.MISSED, group(claim), claim.words(text), "");
        }
      }
      for (int j = used.nextClearBit(0); j < tagged.size(); j = used.nextClearBit(j + 1)) {
        ScoredClaim claim = tagged.get(j);
        miss(What.FALSE_POSITIVE, group(claim), "", claim.words(text));
      }
    }

    private void inexact(int i, int partner) {
      if (!rightLetters.get(i).equals(taggedLetters.get(partner)) && !right.get(i).optional()) {
        extent(What.OTHER_EXTENT, i, partner);
      }
    }

    private void extent(What what, int i, int j) {
      miss(
          what,
          Extent.of(rightLetters.get(i), taggedLetters.get(j)),
          right.get(i).words(text),
          tagged.get(j).words(text));
    }

    private static String group(ScoredClaim claim) {
      return claim.kind() + (claim.lemma().isEmpty() ? " without a cue" : " " + claim.lemma());
    }

    private void miss(What what, String group, String right, String found) {
      misses.add(new Miss(what, group, article, right, found));
    }
  }
}
