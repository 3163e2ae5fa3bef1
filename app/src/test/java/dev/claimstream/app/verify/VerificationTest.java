package dev.claimstream.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.app.verify.TopicsCopy.Message;
import dev.claimstream.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What differs without being wrong is no difference, and what is wrong is shown with examples. */
class VerificationTest extends CleanRun {

  @Test
  void whatIsCopiedUnchangedIsClean() throws Exception {
    assertThat(findings(verifyTopics(copy -> {}))).isEmpty();
    assertThat(findings(verifyFiles(copy -> {}))).isEmpty();
  }

  @Test
  void aReplayIsNoDoubleAndItsClaimsMayReplaceTheOthers() throws Exception {
    Report report =
        verifyTopics(
            copy -> {
              replay(copy.paragraphs());
              replay(copy.enriched());
              List<Message> before = List.copyOf(copy.claims());
              replay(copy.claims());
              copy.claims().removeAll(before.subList(0, 7)); // as compaction does
            });

    assertThat(findings(report)).isEmpty();
    assertThat(counts(report, CLAIMS)).containsEntry("claims that a replay has replaced", 7L);
  }

  @Test
  void aClaimOfAReplayThatIsMissingIsFoundThoughTheOneBeforeIsThere() throws Exception {
    Report report =
        verifyTopics(
            copy -> {
              replay(copy.paragraphs());
              replay(copy.enriched());
              replay(copy.claims());
              copy.claims().remove(copy.claims().size() - 1);
            });

    assertThat(findings(report)).containsExactly(CLAIMS + ": missing");
  }

  @Test
  void whatRetentionHasDeletedIsCountedAndNoDifference() throws Exception {
    Topics topics = records.write(services.cluster(), nextPrefix());
    TopicsCopy.forget(services.cluster(), topics.paragraphs().name(), 7);
    Report withoutParagraphs = verify(topics, Optional.empty(), Duration.ZERO);
    TopicsCopy.forget(services.cluster(), topics.enriched().name(), 14);
    Report withoutMuch = verify(topics, Optional.empty(), Duration.ZERO);

    assertThat(findings(withoutParagraphs)).isEmpty();
    assertThat(counts(withoutParagraphs, PARAGRAPHS))
        .extractingByKey("enriched whose paragraph may be deleted")
        .satisfies(count -> assertThat(count).isBetween(1L, 14L));
    assertThat(findings(withoutMuch)).isEmpty();
    assertThat(counts(withoutMuch, PARAGRAPHS))
        .containsKey("paragraphs whose enriched record may be deleted");
    assertThat(counts(withoutMuch, CLAIMS))
        .containsKey("claims whose enriched record may be deleted");
  }

  @Test
  void showsSomeExamplesAndCountsAll() throws Exception {
    TopicsCopy copy = records.copy();
    copy.claims().clear();
    Topics topics = copy.write(services.cluster(), nextPrefix());
    var config = new VerifyConfig(Optional.empty(), Duration.ZERO, 2);

    Report report = Verification.run(services.cluster(), topics, config, progress -> {});

    assertThat(report.differences()).isEqualTo(2L * ARTICLES);
    CheckResult.Findings missing = report.checks().get(1).findings().get(0);
    assertThat(missing.total()).isEqualTo(2L * ARTICLES);
    assertThat(missing.examples())
        .hasSize(2)
        .allSatisfy(e -> assertThat(e.place().toString()).contains("news.enriched-"));
  }

  private static void replay(List<Message> messages) {
    for (Message message : List.copyOf(messages)) {
      if (readable(message)) {
        messages.add(message.with("claimstream.replay", "r1"));
      }
    }
  }
}
