package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ClaimKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes drafts from contents in the writer's own sentences. */
final class Contents {

  private Contents() {}

  /**
   * A draft of reported speech: DIRECT when the content is one quotation whole, MIXED when it holds
   * one, else INDIRECT.
   */
  static Draft report(
      Reading r, List<TokenRange> content, CueWords cue, Optional<TokenRange> source, Rule rule) {
    Passage p = r.passage();
    List<TokenRange> pieces = new ArrayList<>();
    boolean allQuoted = true;
    boolean someQuoted = false;
    for (TokenRange piece : content) {
      Optional<Quotation> whole = wholeQuotation(p, piece);
      if (whole.isPresent()) {
        Quotation q = whole.get();
        int limit = Clauses.trimRight(p, q.first(), q.limit());
        pieces.add(new TokenRange(q.first(), limit));
        someQuoted = true;
      } else {
        pieces.add(piece);
        allQuoted = false;
        someQuoted |= holdsQuotation(p, piece);
      }
    }
    ClaimKind kind =
        allQuoted ? ClaimKind.DIRECT : someQuoted ? ClaimKind.MIXED : ClaimKind.INDIRECT;
    return new Draft(kind, allQuoted ? pieces : content, Optional.of(cue), source, rule);
  }

  private static Optional<Quotation> wholeQuotation(Passage p, TokenRange piece) {
    return p.quotations()
        .openedAt(piece.first())
        .filter(q -> q.after() >= piece.limit() && q.limit() > q.first())
        .filter(q -> q.close() < 0 || piece.limit() >= Clauses.trimRight(p, q.first(), q.limit()));
  }

  private static boolean holdsQuotation(Passage p, TokenRange piece) {
    return p.quotations().openIn(piece.first(), piece.limit());
  }

  /** A trimmed piece of content, if any words are in it. */
  static Optional<TokenRange> piece(Passage p, int first, int limit) {
    if (first >= limit) {
      return Optional.empty();
    }
    int from = Clauses.trimLeft(p, first, limit);
    int end = Clauses.trimRight(p, from, limit);
    return p.words(from, end) > 0 ? Optional.of(new TokenRange(from, end)) : Optional.empty();
  }
}
