package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.claim.Passage;
import java.util.Optional;

/**
 * Finds the speaker of words that have no source of their own: whom the writer has just spoken of,
 * else who has just spoken.
 */
final class CarryOver {

  private final Discourse discourse;

  CarryOver(Discourse discourse) {
    this.discourse = discourse;
  }

  Optional<Speaker> resolve(Draft draft, int paragraph) {
    Passage p = discourse.passage(paragraph);
    int offset = p.tokens().get(draft.first()).start();
    Optional<Discourse.Turn> last = discourse.lastTurn(false);
    Optional<Integer> introduced = introducedBefore(new Place(paragraph, offset), last);
    if (introduced.isPresent()) {
      return introduced.map(e -> discourse.speaker(e, How.CARRIED_OVER));
    }
    if (last.isPresent()) {
      int gap = contentfulGap(last.get().paragraph(), paragraph);
      boolean speech =
          last.get().draft().kind() == ClaimKind.DIRECT
              || last.get().draft().kind() == ClaimKind.MIXED
              || gap <= 1;
      if (speech && gap <= 3) {
        return Optional.of(discourse.again(last.get().speaker(), How.CARRIED_OVER));
      }
    }
    return Optional.empty();
  }

  /**
   * The person last named in the writer's own words since the last turn, in this paragraph or the
   * one before: "Something that Lieutenant Dahl knows of."
   */
  private Optional<Integer> introducedBefore(Place place, Optional<Discourse.Turn> last) {
    for (Cast.Appearance a : discourse.cast().before(place)) {
      boolean since =
          last.map(
                  t ->
                      a.place().paragraph() > t.paragraph()
                          || (a.place().paragraph() == t.paragraph()
                              && a.place().offset() > discourse.endOf(t)))
              .orElse(true);
      boolean near =
          place.paragraph() - a.place().paragraph() <= 1
              || contentfulGap(a.place().paragraph(), place.paragraph()) <= 1;
      if (!since || !near) {
        return Optional.empty();
      }
      boolean announced =
          a.kind() == EntityKind.ORGANIZATION && announces(a.place().paragraph(), place);
      if ((a.kind() == EntityKind.PERSON || announced)
          && discourse.isNarrated(a)
          && !inHeading(a)) {
        return Optional.of(discourse.leadOfSentence(a).entity());
      }
    }
    return Optional.empty();
  }

  /** Whether the paragraph before ends with a colon: the words after it are whose it names. */
  private boolean announces(int paragraph, Place place) {
    return paragraph == place.paragraph() - 1 && discourse.passage(paragraph).text().endsWith(":");
  }

  private boolean inHeading(Cast.Appearance a) {
    return discourse.passage(a.place().paragraph()).kind() != ArticleText.Kind.BODY;
  }

  /** How many paragraphs on, those without words and headings not counted. */
  private int contentfulGap(int from, int to) {
    int gap = 0;
    for (int i = from + 1; i <= to; i++) {
      Passage p = discourse.passage(i);
      boolean words = p.tokens().stream().anyMatch(t -> t.isWord());
      if (i == to || (words && p.kind() == ArticleText.Kind.BODY)) {
        gap++;
      }
    }
    return gap;
  }
}
