package dev.claimstream.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimstream.app.EvalObject.Positions;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.eval.CueLemma;
import dev.claimstream.tagger.eval.ScoredClaim;
import dev.claimstream.tagger.eval.ScoredEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article with what a careful reader found in it.
 *
 * @param where file and line
 * @param undecided parts of the text whose claims are left out
 */
record EvalGold(
    String where,
    String id,
    String text,
    List<ScoredClaim> claims,
    List<ScoredEntity> entities,
    List<Span> undecided) {

  /** Reads an article with {@code attributions} or {@code claims}, or with {@code entities}. */
  static EvalGold of(EvalObject object) {
    JsonNode json = object.json();
    if (!json.path("text").isTextual()) {
      throw object.unusable("the article has no \"text\"");
    }
    String text = json.path("text").asText();
    Positions positions = object.positions(text, OffsetUnit.CODE_POINT);
    List<ScoredClaim> claims = new ArrayList<>();
    for (JsonNode claim : object.list(json.has("attributions") ? "attributions" : "claims")) {
      object.kind(claim).ifPresent(kind -> claims.add(claim(claim, kind, positions)));
    }
    List<ScoredEntity> entities = new ArrayList<>();
    for (JsonNode entity : object.list("entities")) {
      String kind = entity.path(entity.has("type") ? "type" : "kind").asText();
      entities.add(new ScoredEntity(positions.span(entity), kind));
    }
    List<Span> undecided = positions.spans(json.path("discard"));
    undecided.addAll(positions.spans(json.path("discuss")));
    return new EvalGold(object.where(), object.id(), text, claims, entities, undecided);
  }

  private static ScoredClaim claim(JsonNode claim, ClaimKind kind, Positions positions) {
    JsonNode pieces = claim.path("content_segs");
    List<Span> content =
        pieces.isEmpty() ? List.of(positions.span(claim.path("content"))) : positions.spans(pieces);
    String lemma =
        positions
            .optional(claim.path("cue"))
            .map(cue -> CueLemma.of(cue.in(positions.text())))
            .orElse("");
    return new ScoredClaim(
        kind,
        content,
        positions.optional(claim.path("source")),
        lemma,
        names(claim.path("speaker")),
        Optional.empty(),
        claim.path("optional").asBoolean());
  }

  /** One name or several, of which one will do. */
  private static Optional<List<String>> names(JsonNode speaker) {
    List<String> names = new ArrayList<>();
    if (speaker.isTextual()) {
      names.add(speaker.asText());
    }
    speaker.forEach(name -> names.add(name.asText()));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }
}
