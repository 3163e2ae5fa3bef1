package dev.claimstream.sink;

import dev.claimstream.schemas.ArticleInfo;
import dev.claimstream.schemas.Assembly;
import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.ClaimKind;
import dev.claimstream.schemas.Cue;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Entity;
import dev.claimstream.schemas.EntityKind;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.ParagraphKind;
import dev.claimstream.schemas.Span;
import dev.claimstream.schemas.Speaker;
import dev.claimstream.schemas.SpeakerHow;
import dev.claimstream.schemas.Stance;
import dev.claimstream.schemas.Tagger;
import java.time.Instant;
import java.util.List;

/** Enriched paragraphs to test with. */
final class Samples {

  static final String TEXT = "“Boats,” says Ada Moe, “must wait.” Can they? asks Bo.";

  private Samples() {}

  /** Ada Moe's claim in two pieces, and Bo's question. */
  static EnrichedParagraph boats() {
    return enriched(
        TEXT,
        List.of(entity("e1", "Ada Moe", span("Ada Moe")), entity("e2", "Bo", new Span(51, 53))),
        List.of(
            claim("c1", ClaimKind.DIRECT, span("Boats,"), span("must wait.")),
            claim("c2", ClaimKind.QUESTION, span("Can they?"))));
  }

  /** A paragraph without claims, told from others by its number. */
  static EnrichedParagraph plain(int number) {
    return enriched("Paragraph " + number, List.of(), List.of());
  }

  static EnrichedParagraph enriched(String text, List<Entity> entities, List<Claim> claims) {
    var article =
        new ArticleInfo(
            "The Quay",
            null,
            "Boats wait",
            List.of("Cy Nes"),
            "en",
            Instant.parse("2022-03-31T00:00:00Z"));
    var paragraph = new Paragraph("a1", "r1", 3, false, ParagraphKind.BODY, text, 120, article);
    return new EnrichedParagraph(
        paragraph, entities, claims, new Tagger("rules", "0.1.0", "abc"), Assembly.WHOLE);
  }

  static Claim claim(String id, ClaimKind kind, Span... content) {
    return new Claim(
        id,
        kind,
        List.of(content),
        new Cue(span("says"), "say", Stance.NEUTRAL),
        span("Ada Moe"),
        new Speaker("e1", "Ada Moe", EntityKind.PERSON, null, SpeakerHow.NAMED),
        List.of(),
        null,
        null,
        null,
        false,
        false,
        List.of(),
        0.95);
  }

  private static Entity entity(String id, String name, Span span) {
    return new Entity(id, EntityKind.PERSON, span, name, null, null);
  }

  static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
