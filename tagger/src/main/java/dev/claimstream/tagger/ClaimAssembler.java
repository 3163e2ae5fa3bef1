package dev.claimstream.tagger;

import dev.claimstream.tagger.claim.CueWords;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.claim.TokenRange;
import dev.claimstream.tagger.entity.Entities;
import dev.claimstream.tagger.speaker.Addressees;
import dev.claimstream.tagger.speaker.Nesting;
import dev.claimstream.tagger.speaker.SpeakerResolver.Speakers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last step: drafts and speakers into claims, numbered and linked. */
final class ClaimAssembler {

  private static final Set<String> HEDGES =
      Set.of(
          "may",
          "might",
          "reportedly",
          "allegedly",
          "apparently",
          "perhaps",
          "possibly",
          "probably",
          "likely",
          "seems",
          "appears",
          "supposedly",
          "maybe",
          "presumably");

  private ClaimAssembler() {}

  static TaggedArticle assemble(
      List<Passage> passages,
      List<List<Draft>> drafts,
      List<List<Speakers>> speakers,
      Entities entities) {
    List<TaggedArticle.Paragraph> paragraphs = new ArrayList<>();
    int id = 0;
    Optional<Integer> unclosed = Optional.empty();
    for (int p = 0; p < passages.size(); p++) {
      Passage passage = passages.get(p);
      List<Draft> here = drafts.get(p);
      int[] nesting = Nesting.outer(here);
      List<Claim> claims = new ArrayList<>();
      for (int d = 0; d < here.size(); d++) {
        Draft draft = here.get(d);
        Optional<Integer> outer =
            nesting[d] == Nesting.NONE ? Optional.empty() : Optional.of(id + nesting[d]);
        boolean carriesOn = d == 0 && passage.beginsWithQuotation() && draft.first() <= 1;
        claims.add(
            claim(
                passage,
                id + d,
                draft,
                speakers.get(p).get(d),
                outer,
                carriesOn ? unclosed : Optional.empty()));
      }
      if (!passage.isBlank()) {
        unclosed =
            passage.endsInOpenQuotation() && !claims.isEmpty()
                ? Optional.of(claims.get(claims.size() - 1).id())
                : Optional.empty();
      }
      id += here.size();
      paragraphs.add(new TaggedArticle.Paragraph(entities.mentions().get(p), claims));
    }
    return new TaggedArticle(paragraphs);
  }

  private static Claim claim(
      Passage p,
      int id,
      Draft draft,
      Speakers speakers,
      Optional<Integer> outer,
      Optional<Integer> continues) {
    List<Span> content = draft.content().stream().map(r -> p.span(r.first(), r.limit())).toList();
    return new Claim(
        id,
        draft.kind(),
        content,
        draft.cue().map(c -> new Cue(p.span(c.first(), c.limit()), c.lemma(), c.stance())),
        draft.source().map(s -> p.span(s.first(), s.limit())),
        speakers.first(),
        speakers.more(),
        Addressees.of(p, draft),
        outer,
        continues,
        draft.cue().map(CueWords::hedged).orElse(false) || hedged(p, draft),
        draft.cue().map(CueWords::negated).orElse(false),
        entitiesIn(p, draft),
        confidence(draft, speakers.first()));
  }

  private static boolean hedged(Passage p, Draft draft) {
    for (TokenRange range : draft.content()) {
      for (int i = range.first(); i < range.limit(); i++) {
        if (HEDGES.contains(p.lower(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Integer> entitiesIn(Passage p, Draft draft) {
    Set<Integer> entities = new LinkedHashSet<>();
    for (TokenRange range : draft.content()) {
      for (int i = range.first(); i < range.limit(); i++) {
        p.mention(i).map(Mention::entity).ifPresent(entities::add);
      }
    }
    return List.copyOf(entities);
  }

  /** The rule's precision times how often a speaker found so is right, on our own articles. */
  private static double confidence(Draft draft, Speaker speaker) {
    double sure =
        switch (speaker.how()) {
          case NAMED -> 1.0;
          case COLLECTIVE, PRONOUN -> 0.97;
          case DESCRIPTION -> 0.95;
          case CARRIED_OVER -> 0.92;
          case UNKNOWN -> 0.83;
          case NAMED_LATER -> 0.75;
        };
    return Math.round(draft.rule().precision() * sure * 100) / 100.0;
  }
}
