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
          new NestedQuotationRule(),
          new AccordingToRule(),
          new AfterClauseRule(),
          new ReportedClauseRule(),
          new HearsayRule(),
          new AccusationRule(),
          new NamingRule(),
          new TopicRule(),
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
    return Continuations.joined(passage, reading.drafts()).stream()
        .sorted(
            Comparator.comparingInt(Draft::first)
                .thenComparing(Comparator.comparingInt(Draft::limit).reversed()))
        .toList();
  }
}
