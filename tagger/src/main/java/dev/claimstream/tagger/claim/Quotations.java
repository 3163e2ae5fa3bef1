package dev.claimstream.tagger.claim;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The quotations of a passage, each to be had by a token in constant time. */
final class Quotations {

  private static final int NONE = -1;

  private final List<Quotation> all;
  private final List<Quotation> outermost;
  private final int[] around;
  private final int[] within;
  private final int[] opened;
  private final int[] closed;
  private final BitSet openings = new BitSet();

  /**
   * @param all in the order of their first token, outer before inner
   * @param tokens how many tokens the passage has
   */
  Quotations(List<Quotation> all, int tokens) {
    this.all = all;
    this.outermost = all.stream().filter(q -> q.depth() == 0).toList();
    this.around = filled(tokens);
    this.within = filled(tokens);
    this.opened = filled(tokens);
    this.closed = filled(tokens);
    for (int i = 0; i < all.size(); i++) {
      Quotation q = all.get(i);
      if (q.depth() == 0) {
        Arrays.fill(around, q.first(), q.limit(), i);
      }
      Arrays.fill(within, q.first(), q.limit(), i);
      if (q.open() >= 0) {
        opened[q.open()] = i;
        openings.set(q.open());
      }
      if (q.close() >= 0) {
        closed[q.close()] = i;
      }
    }
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  /** All, of any depth, in the order of the text. */
  List<Quotation> all() {
    return all;
  }

  /** The outermost quotation that a token is inside of. */
  Optional<Quotation> around(int token) {
    return get(around, token);
  }

  /** The innermost quotation that a token is inside of. */
  Optional<Quotation> innermost(int token) {
    return get(within, token);
  }

  /** The quotation that the mark at a token opens. */
  Optional<Quotation> openedAt(int token) {
    return get(opened, token);
  }

  /** The quotation that the mark at a token closes. */
  Optional<Quotation> closedAt(int token) {
    return get(closed, token);
  }

  /** Whether a quotation opens among tokens [first, limit). */
  boolean openIn(int first, int limit) {
    int next = openings.nextSetBit(first);
    return next >= 0 && next < limit;
  }

  /** The outermost quotations whose opening mark is among tokens [first, limit). */
  List<Quotation> outermostIn(int first, int limit) {
    int from = firstAtOrAfter(first);
    int to = from;
    while (to < outermost.size() && outermost.get(to).open() < limit) {
      to++;
    }
    return outermost.subList(from, to);
  }

  private int firstAtOrAfter(int token) {
    int low = 0;
    int high = outermost.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outermost.get(middle).open() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Optional<Quotation> get(int[] index, int token) {
    return token >= 0 && token < index.length && index[token] != NONE
        ? Optional.of(all.get(index[token]))
        : Optional.empty();
  }
}
