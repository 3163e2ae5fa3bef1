package dev.claimstream.sink;

import dev.claimstream.schemas.Addressee;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any enriched paragraph that the topic can carry: any text but halves of surrogate pairs. */
final class ArbitraryRecords {

  private static final double ABSENT = 0.3;

  private ArbitraryRecords() {}

  static Arbitrary<EnrichedParagraph> enriched() {
    return Combinators.combine(
            paragraph(),
            entity().list().ofMaxSize(3),
            claim().list().ofMaxSize(3),
            text(),
            Arbitraries.of(Assembly.values()))
        .as(
            (paragraph, entities, claims, tagger, assembly) ->
                new EnrichedParagraph(
                    paragraph, entities, claims, new Tagger(tagger, "1", tagger), assembly));
  }

  /** Plain text, text in which JSON must escape, any characters, those beyond 16 bits too. */
  private static Arbitrary<String> text() {
    Arbitrary<Integer> any =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    return Arbitraries.oneOf(
            Arbitraries.integers().between(' ', '~'),
            Arbitraries.of((int) '\n', 0, (int) '"', (int) '\\', 0x1F600, 0x2028, 0xFEFF),
            any)
        .list()
        .ofMaxSize(30)
        .map(c -> c.stream().map(Character::toString).reduce("", String::concat));
  }

  private static Arbitrary<Paragraph> paragraph() {
    Arbitrary<ArticleInfo> article =
        Combinators.combine(
                text(),
                text().injectNull(ABSENT),
                text().list().ofMaxSize(3),
                Arbitraries.longs()
                    .between(-10_000_000_000_000L, 10_000_000_000_000L)
                    .map(Instant::ofEpochMilli)
                    .injectNull(ABSENT))
            .as((source, url, authors, at) -> new ArticleInfo(source, url, url, authors, "en", at));
    return Combinators.combine(
            text(), Arbitraries.integers(), Arbitraries.of(ParagraphKind.values()), text(), article)
        .as((id, n, kind, text, info) -> new Paragraph(id, "r", n, n > 0, kind, text, n, info));
  }

  private static Arbitrary<Entity> entity() {
    return Combinators.combine(
            text(), Arbitraries.of(EntityKind.values()), span(), text().injectNull(ABSENT))
        .as((id, kind, span, role) -> new Entity(id, kind, span, id, role, role));
  }

  private static Arbitrary<Claim> claim() {
    Arbitrary<Speaker> speaker =
        Combinators.combine(
                text().injectNull(ABSENT),
                Arbitraries.of(EntityKind.values()).injectNull(ABSENT),
                Arbitraries.of(SpeakerHow.values()))
            .as((name, kind, how) -> new Speaker(name, name, kind, name, how));
    Arbitrary<Cue> cue =
        Combinators.combine(span(), text(), Arbitraries.of(Stance.values())).as(Cue::new);
    Arbitrary<Addressee> addressee =
        Combinators.combine(span(), text().injectNull(ABSENT), text()).as(Addressee::new);
    return Combinators.combine(
            Arbitraries.of(ClaimKind.values()),
            span().list().ofMinSize(1).ofMaxSize(3),
            cue.injectNull(ABSENT),
            speaker.list().ofMinSize(1).ofMaxSize(3),
            addressee.injectNull(ABSENT),
            text().injectNull(ABSENT),
            text().list().ofMaxSize(2),
            Arbitraries.doubles().between(0, 1))
        .as(
            (kind, content, said, by, to, outer, entities, confidence) ->
                new Claim(
                    "c",
                    kind,
                    content,
                    said,
                    said == null ? null : content.get(0),
                    by.get(0),
                    by.subList(1, by.size()),
                    to,
                    outer,
                    outer,
                    outer == null,
                    to == null,
                    entities,
                    confidence));
  }

  private static Arbitrary<Span> span() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 99), Arbitraries.integers().between(0, 99))
        .as((a, b) -> new Span(Math.min(a, b), Math.max(a, b)));
  }
}
