package dev.claimstream.tagger.claim;

/**
 * Words between quotation marks, or the speech of a dialogue dash. All numbers are token indices.
 *
 * @param open the opening mark; -1 when there is none
 * @param first the first token inside
 * @param limit behind the last token inside
 * @param close the closing mark; -1 when there is none in this paragraph
 * @param depth 0 for an outermost quotation
 */
record Quotation(int open, int first, int limit, int close, int depth) {

  boolean contains(int token) {
    return first <= token && token < limit;
  }

  /** The first token behind it, closing mark included. */
  int after() {
    return close >= 0 ? close + 1 : limit;
  }

  /** The first token of it, opening mark included. */
  int before() {
    return open >= 0 ? open : first;
  }
}
