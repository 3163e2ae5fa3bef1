package dev.claimstream.tagger;

import java.util.List;
import java.util.Optional;

/**
 * An attribution: a source, a cue and a content.
 *
 * @param id number of the claim within the article, from 0 in the order of the text
 * @param kind how the content is given
 * @param content what is said, in one or more pieces in the order of the text
 * @param cue the words that signal the attribution
 * @param source the words that name who speaks, when they stand in this paragraph
 * @param speaker who that is
 * @param moreSpeakers the others of a conjoined source
 * @param addressee whom it was said to
 * @param outer id of the claim within whose content this one stands
 * @param continues id of the claim in an earlier paragraph that this one carries on
 * @param hedged whether source or content is qualified: may, reportedly, it seems
 * @param negated whether the cue is negated: did not say
 * @param entities numbers of the entities inside the content, in the order of the text
 * @param confidence between 0 and 1
 */
public record Claim(
    int id,
    ClaimKind kind,
    List<Span> content,
    Optional<Cue> cue,
    Optional<Span> source,
    Speaker speaker,
    List<Speaker> moreSpeakers,
    Optional<Addressee> addressee,
    Optional<Integer> outer,
    Optional<Integer> continues,
    boolean hedged,
    boolean negated,
    List<Integer> entities,
    double confidence) {

  public Claim {
    if (content.isEmpty()) {
      throw new IllegalArgumentException("claim " + id + " has no content");
    }
    content = List.copyOf(content);
    moreSpeakers = List.copyOf(moreSpeakers);
    entities = List.copyOf(entities);
  }
}
