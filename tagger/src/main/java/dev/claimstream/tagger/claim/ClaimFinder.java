package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Lexicon;
import java.util.Comparator;
import java.util.List;

/** Finds the claims of a passage: each rule in turn, the surest first. */
public final class ClaimFinder {

  private final CueFinder cues;
  private final List<ClaimRule> rules =
      List.of(
          new LabelRule(),
          new DialogueDashRule(),
          new QuotationRule(),
          new AccordingToRule(),
          new AfterClauseRule(),
          new ReportedClauseRule(),
          new HearsayRule(),
          new AccusationRule(),
          new NamingRule(),
          new StateOfMindRule(),
          new NominalCueRule());

  private ClaimFinder(CueFinder cues) {
    this.cues = cues;
  }

  public static ClaimFinder load() {
    return new ClaimFinder(new CueFinder(CueLexicon.load(), Lexicon.english()));
  }

  /** In the order of the text, an outer claim before those inside it. */
  public List<Draft> find(Passage passage) {
    Reading reading = new Reading(passage, cues.find(passage));
    rules.forEach(rule -> rule.apply(reading));
    return reading.drafts().stream()
        .filter(draft -> !onlyRelays(draft, reading.drafts()))
        .sorted(
            Comparator.comparingInt(Draft::first)
                .thenComparing(Comparator.comparingInt(Draft::limit).reversed()))
        .toList();
  }

  /**
   * "According to Reuters, [officials have said that] troops are leaving": the content is nothing
   * but another report, which is the claim.
   */
  private static boolean onlyRelays(Draft draft, List<Draft> drafts) {
    return draft.rule() == Rule.ACCORDING_TO
        && drafts.stream()
            .anyMatch(
                d ->
                    !d.equals(draft)
                        && d.source().map(s -> s.first() == draft.first()).orElse(false)
                        && d.limit() == draft.limit());
  }
}
