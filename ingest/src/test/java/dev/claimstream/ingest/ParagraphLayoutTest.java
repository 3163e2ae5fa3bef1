package dev.claimstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphLayoutTest {

  private static final String WRAPPED =
      """
      Soldiers refuse

      After more than a month of war there are now more and more
      reports that soldiers are refusing to fight, says the lawyer
      who has met them.

      The consulting center is said to have opened less than two
      weeks ago.
      """;

  private static List<String> paragraphs(String text) {
    return ParagraphLayout.paragraphs(text).stream().map(r -> r.of(text)).toList();
  }

  @Test
  void withoutBlankLinesEachLineIsAParagraph() {
    assertThat(paragraphs("The first.\nThe second.\nThe third."))
        .containsExactly("The first.", "The second.", "The third.");
  }

  @Test
  void withoutBlankLinesEvenLinesThatLookWrappedAreParagraphs() {
    String text =
        """
        After more than a month of war there are now more
        reports that soldiers are refusing to fight today
        """;

    assertThat(paragraphs(text)).hasSize(2);
  }

  @Test
  void wrappedLinesBetweenBlankLinesAreOneParagraphAndKeepTheirBreaks() {
    assertThat(paragraphs(WRAPPED))
        .containsExactly(
            "Soldiers refuse",
            """
            After more than a month of war there are now more and more
            reports that soldiers are refusing to fight, says the lawyer
            who has met them.""",
            """
            The consulting center is said to have opened less than two
            weeks ago.""");
  }

  @Test
  void wrappedLinesMayEndInAnyKindOfLineBreak() {
    assertThat(paragraphs(WRAPPED.replace("\n", "\r\n"))).hasSize(3);
    assertThat(paragraphs(WRAPPED.replace("\n", "\r"))).hasSize(3);
  }

  @Test
  void blankLinesBetweenLongLinesMeanNothing() {
    String text =
        """
        After more than a month of war there are now more and more reports that they refuse.
        “Unfortunately, I have information that several of them do”, says the officer.

        – We do not know how widespread it is, says the lieutenant general.
        One who knows more is the lawyer.
        """;

    assertThat(paragraphs(text)).hasSize(4);
  }

  @Test
  void aHeadlineRightAboveALineIsNotAWrappedLine() {
    String text =
        """
        Soldiers refuse
        After more than a month of war there are now more reports.

        Contacted by thousands
        The lawyer works for an organization that was closed in 2016.
        """;

    assertThat(paragraphs(text)).hasSize(4);
  }

  @Test
  void aLineThatEndsItsSentenceIsNotAWrappedLineHoweverLongItIs() {
    String text =
        """
        After more than a month there are now reports that they refuse.
        “I have information”, says the officer.

        One who knows more is the lawyer.
        """;

    assertThat(paragraphs(text)).hasSize(3);
  }

  @Test
  void oneLongLineAmongShortOnesDoesNotMakeAWrappedText() {
    String text =
        """
        More and more soldiers on both sides refuse to fight
        It was quiet.
        It stayed so.

        The center opened.
        """;

    assertThat(paragraphs(text)).hasSize(4);
  }

  @Test
  void blankLinesBetweenSingleLinesSeparateThem() {
    assertThat(paragraphs("The first.\n\n\nThe second.\n\n")).hasSize(2);
  }

  @Test
  void whiteSpaceAroundAParagraphIsLeftOutOfIt() {
    String text = "\u00A0 \tThe first. \u200B\r\n\r\n  The second.\f";

    assertThat(ParagraphLayout.paragraphs(text))
        .containsExactly(new ParagraphLayout.Range(3, 13), new ParagraphLayout.Range(21, 32));
  }

  @Test
  void everyKindOfLineBreakEndsALine() {
    assertThat(paragraphs("One.\r\nTwo.\rThree.\nFour.")).hasSize(4);
  }

  @Test
  void aTextOfWhiteSpaceHasNoParagraphs() {
    assertThat(paragraphs("")).isEmpty();
    assertThat(paragraphs(" \n\u00A0\r\n\t")).isEmpty();
  }
}
