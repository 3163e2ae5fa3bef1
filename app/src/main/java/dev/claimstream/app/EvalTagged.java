package dev.claimstream.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimstream.app.EvalObject.Positions;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.ingest.Article;
import dev.claimstream.ingest.ParagraphSplitter;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.eval.ScoredClaim;
import dev.claimstream.tagger.eval.ScoredEntity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tag command found in one article. */
record EvalTagged(EvalObject object) {

  /** Tags an article as the tag command does. */
  static EvalTagged by(ArticleEnricher tagger, EvalGold gold) throws IOException {
    Article article = Article.of(gold.text()).withId(gold.id());
    var out = new ByteArrayOutputStream();
    new TaggedJson(out, OffsetUnit.UTF_16)
        .write(article, tagger.enrich(ParagraphSplitter.split(article)).paragraphs());
    var in = new ByteArrayInputStream(out.toByteArray());
    return new EvalTagged(EvalFile.objects(gold.where(), in).get(0));
  }

  /**
   * The claims.
   *
   * @param text the article's, in which offsets count
   * @param flat without those that stand within another
   */
  List<ScoredClaim> claims(String text, boolean flat) {
    Positions positions = object.positions(text, unit());
    List<ScoredClaim> claims = new ArrayList<>();
    for (JsonNode claim : object.list("claims")) {
      ClaimKind kind =
          object.kind(claim).orElseThrow(() -> object.unusable("no kind in claim " + claim));
      if (!flat || claim.path("outerClaimId").asText("").isEmpty()) {
        claims.add(claim(claim, kind, positions));
      }
    }
    return claims;
  }

  List<ScoredEntity> entities(String text) {
    Positions positions = object.positions(text, unit());
    List<ScoredEntity> entities = new ArrayList<>();
    for (JsonNode entity : object.list("entities")) {
      String kind = entity.path(entity.has("kind") ? "kind" : "type").asText();
      entities.add(new ScoredEntity(positions.span(entity), kind));
    }
    return entities;
  }

  private OffsetUnit unit() {
    String name = object.json().path("offsets").asText(OffsetUnit.CODE_POINT.toString());
    return Stream.of(OffsetUnit.values())
        .filter(unit -> unit.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> object.unusable("\"offsets\" is neither code-point nor utf-16"));
  }

  private static ScoredClaim claim(JsonNode claim, ClaimKind kind, Positions positions) {
    JsonNode name = claim.path("speaker").path("name");
    String how = claim.path("speaker").path("how").asText();
    return new ScoredClaim(
        kind,
        positions.spans(claim.path("content")),
        positions.optional(claim.path("source")),
        claim.path("cue").path("lemma").asText(""),
        Optional.of(name.isTextual() ? List.of(name.asText()) : List.of()),
        Stream.of(How.values()).filter(h -> h.name().equals(how)).findFirst(),
        false);
  }
}
