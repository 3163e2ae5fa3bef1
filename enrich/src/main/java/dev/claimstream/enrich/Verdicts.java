package dev.claimstream.enrich;

import dev.claimstream.schemas.Assembly;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What tagging an article gave for each of its paragraphs, whatever the tagger did: an article on
 * which it throws must not stop the others, and a paragraph that it leaves out must not vanish.
 */
final class Verdicts {

  /** What came of one paragraph. */
  sealed interface Verdict {}

  /** It can be published. */
  record Enriched(EnrichedParagraph paragraph) implements Verdict {}

  /** Its tagging is wrong. */
  record Defective(String problem) implements Verdict {}

  /** Its article could not be tagged. */
  record Failed(Throwable thrown) implements Verdict {}

  private final Map<Integer, Verdict> byIndex;
  private final Verdict otherwise;

  private Verdicts(Map<Integer, Verdict> byIndex, Verdict otherwise) {
    this.byIndex = byIndex;
    this.otherwise = otherwise;
  }

  static Verdicts on(List<Paragraph> article, Assembly assembly, Enrichment enrichment) {
    EnrichedArticle enriched;
    try {
      enriched = enrichment.enrich(article, assembly);
    } catch (RuntimeException | StackOverflowError e) {
      return new Verdicts(Map.of(), new Failed(e));
    }
    var byIndex = new HashMap<Integer, Verdict>();
    for (EnrichedParagraph paragraph : enriched.paragraphs()) {
      byIndex.put(paragraph.getParagraph().getIndex(), new Enriched(paragraph));
    }
    for (TaggingDefect defect : enriched.defects()) {
      byIndex.put(defect.paragraph().getIndex(), new Defective(defect.problem()));
    }
    return new Verdicts(byIndex, new Defective("tagging gave no result for the paragraph"));
  }

  Verdict on(int index) {
    return byIndex.getOrDefault(index, otherwise);
  }
}
