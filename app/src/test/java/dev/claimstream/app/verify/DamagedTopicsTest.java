package dev.claimstream.app.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.app.verify.TopicsCopy.Message;
import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Entity;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Span;
import dev.claimstream.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage of each sort, planted in copies of the topics, is found as what it is. */
class DamagedTopicsTest extends CleanRun {

  static Stream<Arguments> damagedTopics() {
    return Stream.of(
        topics(
            "a paragraph that was not enriched and is no dead letter",
            c -> {
              Message lost = c.enriched().remove(first(c.enriched(), DamagedTopicsTest::hasClaims));
              c.claims().removeIf(claim -> isOf(lost, claim));
            },
            PARAGRAPHS + ": missing"),
        topics(
            "an enriched record that is doubled",
            c -> c.enriched().add(c.enriched().get(first(c.enriched(), p -> !hasClaims(p)))),
            PARAGRAPHS + ": doubled"),
        topics(
            "an enriched record that comes from nowhere",
            c -> c.paragraphs().removeIf(p -> sameParagraph(p, titleOf(c))),
            PARAGRAPHS + ": foreign"),
        topics(
            "an enriched record with another text",
            c -> change(c.enriched(), p -> !hasClaims(p), DamagedTopicsTest::withOtherText),
            PARAGRAPHS + ": different"),
        topics(
            "a span that does not fit its text",
            c ->
                change(c.enriched(), DamagedTopicsTest::hasClaims, DamagedTopicsTest::withLongSpan),
            CLAIMS + ": different",
            PARAGRAPHS + ": span"),
        topics(
            "another paragraph under the number of one before",
            c ->
                c.paragraphs()
                    .add(
                        c.paragraphs()
                            .get(c.paragraphs().size() - 1)
                            .with(
                                services.topics().paragraphs(), DamagedTopicsTest::withOtherText)),
            PARAGRAPHS + ": different"),
        topics(
            "a paragraph that can't be read and has no dead letter",
            c -> c.letters().removeIf(l -> stepOf(l).equals("read-paragraphs")),
            PARAGRAPHS + ": unreadable"),
        topics("a claim that is missing", c -> c.claims().remove(5), CLAIMS + ": missing"),
        topics(
            "a claim that is doubled",
            c -> c.claims().add(c.claims().get(5)),
            CLAIMS + ": doubled"),
        topics(
            "a claim that is doubled with another content",
            c -> c.claims().add(c.claims().get(5).with(claims(), DamagedTopicsTest::denied)),
            CLAIMS + ": different",
            CLAIMS + ": doubled"),
        topics(
            "a claim with another content",
            c -> c.claims().set(5, c.claims().get(5).with(claims(), DamagedTopicsTest::denied)),
            CLAIMS + ": different"),
        topics(
            "a claim that nobody made",
            c -> c.claims().add(c.claims().get(5).with(claims(), DamagedTopicsTest::invented)),
            CLAIMS + ": different",
            CLAIMS + ": foreign"),
        topics(
            "an enriched record that no claims can be made of, without a dead letter",
            c -> c.letters().removeIf(l -> stepOf(l).equals("read-enriched")),
            CLAIMS + ": unreadable"));
  }

  @ParameterizedTest
  @MethodSource
  void damagedTopics(Damage<TopicsCopy> damage, List<String> expected) throws Exception {
    assertThat(findings(verifyTopics(damage))).containsExactlyElementsOf(expected);
  }

  private static void change(
      List<Message> messages, Predicate<Message> which, UnaryOperator<EnrichedParagraph> change) {
    int i = first(messages, which);
    messages.set(i, messages.get(i).with(services.topics().enriched(), change));
  }

  private static boolean hasClaims(Message enriched) {
    return !enriched(enriched).getClaims().isEmpty();
  }

  private static boolean isOf(Message enriched, Message claim) {
    return enriched(enriched).getClaims().stream()
        .map(Claim::getClaimId)
        .anyMatch(id -> id.equals(new String(claim.key(), UTF_8)));
  }

  private static Message titleOf(TopicsCopy copy) {
    return copy.enriched().get(first(copy.enriched(), p -> !hasClaims(p)));
  }

  private static boolean sameParagraph(Message paragraph, Message enriched) {
    return readable(paragraph)
        && services
            .topics()
            .paragraphs()
            .valueSerde()
            .deserializer()
            .deserialize(Topics.PARAGRAPHS, paragraph.value())
            .equals(enriched(enriched).getParagraph());
  }

  private static String stepOf(Message letter) {
    return letter.header("claimstream.step").orElseThrow();
  }

  private static Paragraph withOtherText(Paragraph paragraph) {
    return Paragraph.newBuilder(paragraph).setText(paragraph.getText() + ".").build();
  }

  private static EnrichedParagraph withOtherText(EnrichedParagraph p) {
    return EnrichedParagraph.newBuilder(p).setParagraph(withOtherText(p.getParagraph())).build();
  }

  private static EnrichedParagraph withLongSpan(EnrichedParagraph p) {
    List<Entity> entities = new ArrayList<>(p.getEntities());
    Entity last = entities.remove(entities.size() - 1);
    var span = new Span(last.getSpan().getStart(), p.getParagraph().getText().length() + 1);
    entities.add(Entity.newBuilder(last).setSpan(span).build());
    return EnrichedParagraph.newBuilder(p).setEntities(entities).build();
  }

  private static PublishedClaim denied(PublishedClaim claim) {
    return PublishedClaim.newBuilder(claim)
        .setClaim(Claim.newBuilder(claim.getClaim()).setNegated(true).build())
        .build();
  }

  private static PublishedClaim invented(PublishedClaim claim) {
    return PublishedClaim.newBuilder(claim)
        .setClaim(Claim.newBuilder(claim.getClaim()).setClaimId("c0ffee").build())
        .build();
  }
}
