package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.Addressee;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.claim.Draft;
import java.util.Optional;
import java.util.Set;

/** Who replies: "Rao asked Voss whether it was so. “No,” she replied." */
final class Replies {

  private static final Set<String> REPLIES = Set.of("reply", "answer", "respond", "retort");

  private static final Set<String> PUTS = Set.of("ask", "suggest", "put", "tell");

  private final Discourse discourse;

  Replies(Discourse discourse) {
    this.discourse = discourse;
  }

  /** Who replies: whom somebody has asked right before. */
  Optional<Speaker> asked(Draft draft, Place place, SourcePhrase phrase) {
    boolean replies =
        (phrase.isSingularPronoun() || Nouns.isGeneric(phrase.headWord()))
            && draft.cue().filter(c -> REPLIES.contains(c.lemma())).isPresent();
    if (!replies) {
      return Optional.empty();
    }
    Optional<Integer> addressed =
        discourse
            .lastTurn(true)
            .filter(t -> t.draft().kind() == ClaimKind.QUESTION)
            .filter(t -> t.paragraph() == place.paragraph() - 1)
            .flatMap(t -> discourse.addressed(t.paragraph()));
    if (addressed.isPresent()) {
      return addressed.map(e -> discourse.speaker(e, How.PRONOUN));
    }
    return discourse
        .lastTurn(true)
        .filter(t -> t.paragraph() == place.paragraph())
        .filter(t -> t.draft().cue().filter(c -> PUTS.contains(c.lemma())).isPresent())
        .flatMap(t -> Addressees.of(discourse.passage(t.paragraph()), t.draft()))
        .flatMap(Addressee::entity)
        .filter(discourse.cast()::isPerson)
        .map(e -> discourse.speaker(e, How.PRONOUN));
  }
}
