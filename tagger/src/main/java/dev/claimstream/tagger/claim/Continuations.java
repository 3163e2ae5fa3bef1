package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ClaimKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A quotation that nobody is named for goes on with the claim whose attribution ends the sentence
 * before it: "The bridge is “no risk,” she said. “We tested it.”"
 */
final class Continuations {

  private Continuations() {}

  /**
   * The drafts with such quotations joined to what they carry on.
   *
   * @param drafts in any order
   */
  static List<Draft> joined(Passage p, List<Draft> drafts) {
    Map<Integer, Draft> quotations = new HashMap<>(); // by the first token of their sentence
    for (Draft d : drafts) {
      if (d.rule() == Rule.QUOTATION) {
        quotations.put(p.sentence(d.first()).first(), d);
      }
    }
    if (quotations.isEmpty()) {
      return drafts;
    }
    List<Draft> joined = new ArrayList<>();
    for (Draft d : drafts) {
      Draft more = mayGoOn(d) ? quotations.remove(p.sentence(d.limit() - 1).limit()) : null;
      joined.add(more == null ? d : with(d, more));
    }
    joined.removeIf(d -> d.rule() == Rule.QUOTATION && !quotations.containsValue(d));
    return joined;
  }

  private static boolean mayGoOn(Draft d) {
    boolean attributionLast = d.cue().filter(c -> d.limit() <= c.first()).isPresent();
    return attributionLast && d.rule() == Rule.CLAUSE_THEN_CUE && d.kind() == ClaimKind.MIXED;
  }

  private static Draft with(Draft claim, Draft quotation) {
    List<TokenRange> content = new ArrayList<>(claim.content());
    content.addAll(quotation.content());
    return new Draft(claim.kind(), content, claim.cue(), claim.source(), claim.rule());
  }
}
