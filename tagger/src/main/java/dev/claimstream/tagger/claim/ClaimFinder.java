package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Lexicon;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    Set<TokenRange> reports = new HashSet<>();
    for (Draft draft : reading.drafts()) {
      draft
          .source()
          .filter(s -> s.first() < draft.limit())
          .ifPresent(s -> reports.add(new TokenRange(s.first(), draft.limit())));
    }
    return reading.drafts().stream()
        .filter(draft -> !onlyRelays(draft, reports))
        .sorted(
            Comparator.comparingInt(Draft::first)
                .thenComparing(Comparator.comparingInt(Draft::limit).reversed()))
        .toList();
  }

  /**
   * "According to Reuters, [officials have said that] troops are leaving": the content is nothing
   * but another report, which is the claim.
   *
   * @param reports from their source to the end of their content
   */
  private static boolean onlyRelays(Draft draft, Set<TokenRange> reports) {
    return draft.rule() == Rule.ACCORDING_TO
        && reports.contains(new TokenRange(draft.first(), draft.limit()));
  }
}
