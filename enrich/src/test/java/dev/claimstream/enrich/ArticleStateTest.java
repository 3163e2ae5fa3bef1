package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.enrich.ArticleState.Phase;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleStateTest {

  private static final HeldParagraph SECOND =
      new HeldParagraph(1, 22, 5_000, 70, new byte[] {9}, new byte[] {1, 2, 3});
  private static final HeldParagraph FIRST =
      new HeldParagraph(0, 11, 4_000, 71, new byte[0], new byte[] {4, 5});

  @Test
  void givesBackWhatWasPutInInTheOrderOfTheArticle() {
    ArticleState state =
        ArticleState.read(
            ArticleState.NEW.with(SECOND, true, 100).with(FIRST, false, 200).toBytes());

    assertThat(state.phase()).isEqualTo(Phase.GATHERING);
    assertThat(state.touched()).isEqualTo(200);
    assertThat(state.last()).isEqualTo(1);
    assertThat(state.highest()).isEqualTo(1);
    assertThat(state.isComplete()).isTrue();
    assertThat(state.paragraphs())
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(FIRST, SECOND);
    assertThat(state.fingerprintOf(0)).isEqualTo(11);
    assertThat(state.fingerprintOf(1)).isEqualTo(22);
    assertThat(state.fingerprintOf(2)).isEqualTo(Fingerprints.NONE);
  }

  /** The bytes are in stores and changelogs out there: another layout needs another number. */
  @Test
  void theLayoutIsTheOneThatIsWrittenDown() {
    byte[] bytes = ArticleState.NEW.with(FIRST, false, 258).toBytes();

    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo(
            "01" // layout
                + "47" // gathering
                + "0000000000000102" // touched
                + "ffffffff" // last: not known
                + "00000000" // highest
                + "00000001" // held
                + "00000000" // released
                + "00000000" // fingerprints from
                + "00000000" // fingerprints
                + "0000001e" // length of the paragraph
                + "00000000" // its index
                + "0000000b" // its fingerprint
                + "0000000000000fa0" // its time
                + "0000000000000047" // its offset
                + "00000000" // length of its headers
                + "0405"); // its value
  }

  @Test
  void whatIsLetGoLeavesItsFingerprint() {
    ArticleState full = ArticleState.NEW.with(SECOND, true, 100).with(FIRST, false, 200);

    ArticleState state =
        ArticleState.read(full.without(full.paragraphs(), Phase.DONE, 300).toBytes());

    assertThat(state.phase()).isEqualTo(Phase.DONE);
    assertThat(state.held()).isZero();
    assertThat(state.heldBytes()).isZero();
    assertThat(state.isComplete()).isTrue();
    assertThat(state.fingerprintOf(0)).isEqualTo(11);
    assertThat(state.fingerprintOf(1)).isEqualTo(22);
  }

  @Test
  void aStateIsNotChangedByTheOnesMadeFromIt() {
    ArticleState one = ArticleState.NEW.with(FIRST, false, 100);
    byte[] before = one.toBytes().clone();

    one.with(SECOND, true, 200).in(Phase.TAGGED_IN_PART, 300);

    assertThat(one.toBytes()).isEqualTo(before);
    assertThat(ArticleState.NEW.held()).isZero();
  }

  @Test
  void anotherLayoutIsRefused() {
    byte[] bytes = ArticleState.NEW.toBytes().clone();
    bytes[0] = 2;

    assertThatThrownBy(() -> ArticleState.read(bytes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("layout 2")
        .hasMessageContaining("layout 1");
    assertThatThrownBy(() -> ArticleState.read(new byte[0]))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void fingerprintsReachBackSoFarAndNoFurther() {
    int far = Fingerprints.MOST + 5;
    Fingerprints prints =
        Fingerprints.EMPTY.with(List.of(held(0), held(6))).with(List.of(held(far)));

    assertThat(prints.of(far)).isEqualTo(far + 1);
    assertThat(prints.of(6)).isEqualTo(7);
    assertThat(prints.of(7)).isEqualTo(Fingerprints.NONE);
    assertThat(prints.hasForgotten(5)).isTrue();
    assertThat(prints.hasForgotten(6)).isFalse();
    assertThat(prints.of(0)).isEqualTo(Fingerprints.NONE);
    assertThat(prints.encodedLength()).isEqualTo(8 + 4 * Fingerprints.MOST);
  }

  @Test
  void aFingerprintTellsOtherTextKindAndEndFromARepetition() {
    int print = HeldParagraph.fingerprintOf(paragraph("a", "r", 0, false, "Text."));

    assertThat(HeldParagraph.fingerprintOf(paragraph("a", "r", 0, false, "Text.")))
        .isEqualTo(print);
    assertThat(HeldParagraph.fingerprintOf(paragraph("a", "r", 0, true, "Text.")))
        .isNotEqualTo(print);
    assertThat(HeldParagraph.fingerprintOf(paragraph("a", "r", 0, false, "Text!")))
        .isNotEqualTo(print);
    assertThat(print).isNotEqualTo(Fingerprints.NONE);
  }

  @Test
  void noTwoRevisionsShareAKey() {
    assertThat(ArticleKey.of("a1", "2", Optional.empty()))
        .isNotEqualTo(ArticleKey.of("a", "12", Optional.empty()));
    assertThat(ArticleKey.of("1:a", "b", Optional.empty()))
        .isNotEqualTo(ArticleKey.of("1", ":ab", Optional.empty()));
    assertThat(ArticleKey.articleId(ArticleKey.of("id:with:colons", "r:1", Optional.empty())))
        .isEqualTo("id:with:colons");
  }

  private static HeldParagraph held(int index) {
    return new HeldParagraph(index, index + 1, 0, 0, new byte[0], new byte[0]);
  }
}
