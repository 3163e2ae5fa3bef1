package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.ArticleInfo;
import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.ClaimKind;
import dev.claimstream.schemas.Cue;
import dev.claimstream.schemas.EntityKind;
import dev.claimstream.schemas.ParagraphKind;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Span;
import dev.claimstream.schemas.Speaker;
import dev.claimstream.schemas.SpeakerHow;
import dev.claimstream.schemas.Stance;
import dev.claimstream.schemas.Tagger;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimCardTest {

  private static final String TEXT = "The war is over, says the lieutenant general.";

  @Test
  void whoAndHowThenWhat() {
    Speaker speaker = speaker("Ann Smith", "Lieutenant General", SpeakerHow.DESCRIPTION);

    assertThat(new ClaimCard(80, false).of(claim(speaker)))
        .isEqualTo(
            """
            Ann Smith, Lieutenant General · says · direct · “the lieutenant general”
                The war is over
            """);
  }

  @Test
  void aSpeakerThatTheArticleNeverNamesIsShownInItsWords() {
    var speaker = new Speaker(null, null, null, null, SpeakerHow.COLLECTIVE);

    assertThat(new ClaimCard(80, false).of(claim(speaker)))
        .startsWith("the lieutenant general · says · direct\n");
  }

  @Test
  void linesFitTheTerminal() {
    Speaker speaker = speaker("Ann Smith", "Lieutenant General", SpeakerHow.DESCRIPTION);

    assertThat(new ClaimCard(40, false).of(claim(speaker)).lines())
        .allMatch(line -> line.length() <= 40)
        .hasSize(3);
  }

  @Test
  void colourIsOnlyThereWhenWanted() {
    Speaker speaker = speaker("Ann Smith", "Lieutenant General", SpeakerHow.NAMED);

    assertThat(new ClaimCard(80, true).of(claim(speaker)))
        .startsWith("\u001b[1mAnn Smith\u001b[0m");
    assertThat(new ClaimCard(80, false).of(claim(speaker))).doesNotContain("\u001b");
  }

  private static Speaker speaker(String name, String role, SpeakerHow how) {
    return new Speaker("e1", name, EntityKind.PERSON, role, how);
  }

  private static PublishedClaim claim(Speaker speaker) {
    var claim =
        new Claim(
            "c1",
            ClaimKind.DIRECT,
            List.of(new Span(0, 15)),
            new Cue(new Span(17, 21), "say", Stance.NEUTRAL),
            new Span(22, 44),
            speaker,
            List.of(),
            null,
            null,
            null,
            false,
            false,
            List.of(),
            1.0);
    return new PublishedClaim(
        claim,
        "The war is over",
        "a",
        "r",
        0,
        ParagraphKind.BODY,
        TEXT,
        0,
        new ArticleInfo("unknown", null, null, List.of(), "en", null),
        List.of(),
        new Tagger("t", "1", "0"));
  }
}
