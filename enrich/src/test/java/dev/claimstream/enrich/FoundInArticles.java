package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.article;

import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Tagger;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.TaggedArticle;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Articles, and what a tagger may have found in them. */
abstract class FoundInArticles {

  static final Tagger TAGGER = new Tagger("test", "1", "abc");
  static final Span ANNA = new Span(0, 9);
  static final Span CARL = new Span(18, 22);
  static final Span RAINS = new Span(24, 32);
  static final Span POURS = new Span(34, 46);

  static Stream<Arguments> defects() {
    Mention beyond = mention(0, new Span(40, 48));
    Mention empty = mention(0, new Span(4, 4));
    Mention halved = mention(0, new Span(16, 22));
    Mention halvedAtItsEnd = mention(0, new Span(10, 16));
    return Stream.of(
        Arguments.of(
            "mention of entity 0 ends at 48 of 47 UTF-16 units", List.of(beyond), List.of()),
        Arguments.of("mention of entity 0 is empty, at 4", List.of(empty), List.of()),
        Arguments.of("mention of entity 0 splits a surrogate pair", List.of(halved), List.of()),
        Arguments.of(
            "mention of entity 0 splits a surrogate pair", List.of(halvedAtItsEnd), List.of()),
        Arguments.of(
            "mention of entity 0 is out of the order of the text",
            List.of(carl(), anna()),
            List.of()),
        withClaim("content of claim 5 ends at 99", c -> c.content(new Span(24, 99))),
        withClaim("content of claim 5 has pieces that overlap", c -> c.content(POURS, RAINS)),
        withClaim(
            "content of claim 5 has pieces that overlap", c -> c.content(new Span(24, 36), POURS)),
        withClaim("cue of claim 5 ends at 99", c -> c.cue(new Span(10, 99))),
        withClaim("source of claim 5 is empty", c -> c.source(new Span(3, 3))),
        withClaim("addressee of claim 5 splits", c -> c.addressee(new Span(16, 22), 1)),
        withClaim("addressee of claim 5 is entity 9", c -> c.addressee(CARL, 9)),
        withClaim("speaker of claim 5 is entity 9", c -> c.speaker(9)),
        withClaim("speaker of claim 5 is entity 9", c -> c.moreSpeakers(9)),
        withClaim("content of claim 5 is entity 9", c -> c.entities(9)),
        withClaim("claim 5 refers to claim 9", c -> c.outer(9)),
        withClaim("claim 5 refers to claim 9", c -> c.continuing(9)),
        withClaim("claim 5 has confidence 1.5", c -> c.confidence(1.5)),
        withClaim("claim 5 has confidence NaN", c -> c.confidence(Double.NaN)));
  }

  static final TaggedArticle.Paragraph NOTHING = new TaggedArticle.Paragraph(List.of(), List.of());

  static EnrichedArticle enrich(List<Paragraph> article, TaggedArticle.Paragraph... found) {
    return new ArticleEnricher(text -> new TaggedArticle(List.of(found)), TAGGER).enrich(article);
  }

  static TaggedArticle.Paragraph found(Mention mention) {
    return new TaggedArticle.Paragraph(
        List.of(mention), List.of(ClaimBuilder.plain(0, mention.entity())));
  }

  static Arguments withClaim(String problem, UnaryOperator<ClaimBuilder> change) {
    return Arguments.of(problem, List.of(anna(), carl()), List.of(change.apply(claim(5)).build()));
  }

  static Mention anna() {
    return new Mention(
        0, EntityKind.PERSON, ANNA, "Anna Berg", Optional.empty(), Optional.of("minister"));
  }

  static Mention carl() {
    return new Mention(1, EntityKind.PERSON, CARL, "Carl", Optional.empty(), Optional.empty());
  }

  static Mention mention(int entity, Span span) {
    return new Mention(
        entity, EntityKind.PERSON, span, "Anna Berg", Optional.empty(), Optional.empty());
  }

  static ClaimBuilder claim(int id) {
    return new ClaimBuilder(id);
  }
}
