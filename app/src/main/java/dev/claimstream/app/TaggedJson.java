package dev.claimstream.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.claimstream.ingest.Article;
import dev.claimstream.schemas.Addressee;
import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.Cue;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Entity;
import dev.claimstream.schemas.Span;
import dev.claimstream.schemas.Speaker;
import dev.claimstream.schemas.Tagger;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes tagged articles as JSON, one object a line, with offsets into the article's text. */
final class TaggedJson implements TaggedOutput {

  private final JsonGenerator json;
  private final OffsetUnit unit;

  TaggedJson(OutputStream out, OffsetUnit unit) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    this.json.setRootValueSeparator(null);
    this.unit = unit;
  }

  @Override
  public void write(Article article, List<EnrichedParagraph> paragraphs) throws IOException {
    json.writeStartObject();
    json.writeStringField("articleId", article.id());
    json.writeStringField("revision", article.revision());
    json.writeStringField("offsets", unit.toString());
    if (!paragraphs.isEmpty()) {
      tagger(paragraphs.get(0).getTagger());
    }
    json.writeArrayFieldStart("entities");
    var offsets = new ArticleOffsets(article.text(), unit);
    for (EnrichedParagraph paragraph : paragraphs) {
      var within = offsets.in(paragraph.getParagraph());
      for (Entity entity : paragraph.getEntities()) {
        entity(entity, within);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("claims");
    offsets = new ArticleOffsets(article.text(), unit);
    for (EnrichedParagraph paragraph : paragraphs) {
      var within = offsets.in(paragraph.getParagraph());
      for (Claim claim : paragraph.getClaims()) {
        claim(claim, paragraph.getParagraph().getIndex(), within);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void tagger(Tagger tagger) throws IOException {
    json.writeObjectFieldStart("tagger");
    json.writeStringField("name", tagger.getName());
    json.writeStringField("version", tagger.getVersion());
    json.writeStringField("rulesHash", tagger.getRulesHash());
    json.writeEndObject();
  }

  private void entity(Entity entity, ArticleOffsets.Within within) throws IOException {
    json.writeStartObject();
    json.writeStringField("entityId", entity.getEntityId());
    json.writeStringField("kind", entity.getKind().name());
    bounds(entity.getSpan(), within);
    json.writeStringField("name", entity.getName());
    text("normalized", entity.getNormalized());
    text("role", entity.getRole());
    json.writeEndObject();
  }

  private void claim(Claim claim, int paragraph, ArticleOffsets.Within within) throws IOException {
    json.writeStartObject();
    json.writeStringField("claimId", claim.getClaimId());
    json.writeNumberField("paragraph", paragraph);
    json.writeStringField("kind", claim.getKind().name());
    json.writeArrayFieldStart("content");
    for (Span span : claim.getContent()) {
      json.writeStartObject();
      bounds(span, within);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeFieldName("cue");
    cue(claim.getCue(), within);
    json.writeFieldName("source");
    source(claim.getSource(), within);
    json.writeFieldName("speaker");
    speaker(claim.getSpeaker());
    json.writeArrayFieldStart("moreSpeakers");
    for (Speaker speaker : claim.getMoreSpeakers()) {
      speaker(speaker);
    }
    json.writeEndArray();
    json.writeFieldName("addressee");
    addressee(claim.getAddressee(), within);
    text("outerClaimId", claim.getOuterClaimId());
    text("continuesClaimId", claim.getContinuesClaimId());
    json.writeBooleanField("hedged", claim.getHedged());
    json.writeBooleanField("negated", claim.getNegated());
    json.writeArrayFieldStart("entityIds");
    for (String id : claim.getEntityIds()) {
      json.writeString(id);
    }
    json.writeEndArray();
    json.writeNumberField("confidence", claim.getConfidence());
    json.writeEndObject();
  }

  private void cue(Optional<Cue> cue, ArticleOffsets.Within within) throws IOException {
    if (cue.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    bounds(cue.get().getSpan(), within);
    json.writeStringField("lemma", cue.get().getLemma());
    json.writeStringField("stance", cue.get().getStance().name());
    json.writeEndObject();
  }

  private void source(Optional<Span> source, ArticleOffsets.Within within) throws IOException {
    if (source.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    bounds(source.get(), within);
    json.writeEndObject();
  }

  private void speaker(Speaker speaker) throws IOException {
    json.writeStartObject();
    text("entityId", speaker.getEntityId());
    text("name", speaker.getName());
    text("kind", speaker.getKind().map(Enum::name));
    text("role", speaker.getRole());
    json.writeStringField("how", speaker.getHow().name());
    json.writeEndObject();
  }

  private void addressee(Optional<Addressee> addressee, ArticleOffsets.Within within)
      throws IOException {
    if (addressee.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    bounds(addressee.get().getSpan(), within);
    text("entityId", addressee.get().getEntityId());
    json.writeStringField("name", addressee.get().getName());
    json.writeEndObject();
  }

  private void bounds(Span span, ArticleOffsets.Within within) throws IOException {
    json.writeNumberField("start", within.at(span.getStart()));
    json.writeNumberField("end", within.at(span.getEnd()));
  }

  private void text(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }
}
