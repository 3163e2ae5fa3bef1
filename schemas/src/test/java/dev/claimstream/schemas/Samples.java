package dev.claimstream.schemas;

import java.time.Instant;
import java.util.List;

/**
 * One value of each record, with every field set and characters of one, two, three and four bytes.
 */
final class Samples {

  private static final String TEXT =
      "– It can limit the operation, says Arne Bård Dalhaug 🎙 to Dagbladet.";

  private Samples() {}

  static ArticleInfo article() {
    return ArticleInfo.newBuilder()
        .setSource("Dagbladet")
        .setUrl("https://news.example/2022/04/01/refuse")
        .setTitle("Refuse to fight")
        .setAuthors(List.of("Kari Nordmann", "Ola Nordmann"))
        .setLanguage("en")
        .setPublishedAt(Instant.parse("2022-04-01T00:00:00Z"))
        .build();
  }

  static Paragraph paragraph() {
    return Paragraph.newBuilder()
        .setArticleId("seed-article")
        .setRevision("c0ffee")
        .setIndex(3)
        .setLast(false)
        .setKind(ParagraphKind.BODY)
        .setText(TEXT)
        .setOffset(140)
        .setArticle(article())
        .build();
  }

  static Claim claim() {
    Speaker dalhaug =
        Speaker.newBuilder()
            .setEntityId("e1")
            .setName("Arne Bård Dalhaug")
            .setKind(EntityKind.PERSON)
            .setRole("Lieutenant General")
            .setHow(SpeakerHow.NAMED)
            .build();
    return Claim.newBuilder()
        .setClaimId("seed-article:c0ffee:3:0")
        .setKind(ClaimKind.DIRECT)
        .setContent(List.of(span("It can limit the operation")))
        .setCue(
            Cue.newBuilder()
                .setSpan(span("says"))
                .setLemma("say")
                .setStance(Stance.NEUTRAL)
                .build())
        .setSource(span("Arne Bård Dalhaug"))
        .setSpeaker(dalhaug)
        .setMoreSpeakers(
            List.of(Speaker.newBuilder().setHow(SpeakerHow.COLLECTIVE).setName("others").build()))
        .setAddressee(
            Addressee.newBuilder()
                .setSpan(span("Dagbladet"))
                .setEntityId("e2")
                .setName("Dagbladet")
                .build())
        .setOuterClaimId("seed-article:c0ffee:2:0")
        .setContinuesClaimId("seed-article:c0ffee:2:1")
        .setHedged(true)
        .setNegated(true)
        .setEntityIds(List.of("e1"))
        .setConfidence(0.75)
        .build();
  }

  static Entity entity() {
    return Entity.newBuilder()
        .setEntityId("e1")
        .setKind(EntityKind.PERSON)
        .setSpan(span("Arne Bård Dalhaug"))
        .setName("Arne Bård Dalhaug")
        .setNormalized("NO")
        .setRole("Lieutenant General")
        .build();
  }

  static Tagger tagger() {
    return new Tagger("claimstream", "0.1.0", "deadbeef");
  }

  static EnrichedParagraph enriched() {
    return EnrichedParagraph.newBuilder()
        .setParagraph(paragraph())
        .setEntities(List.of(entity()))
        .setClaims(List.of(claim()))
        .setTagger(tagger())
        .setAssembly(Assembly.LATE)
        .build();
  }

  static PublishedClaim published() {
    return PublishedClaim.newBuilder()
        .setClaim(claim())
        .setContentText("It can limit the operation")
        .setArticleId("seed-article")
        .setRevision("c0ffee")
        .setParagraphIndex(3)
        .setParagraphKind(ParagraphKind.BODY)
        .setParagraphText(TEXT)
        .setParagraphOffset(140)
        .setArticle(article())
        .setEntities(List.of(entity()))
        .setTagger(tagger())
        .build();
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
