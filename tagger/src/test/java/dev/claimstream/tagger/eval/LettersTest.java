package dev.claimstream.tagger.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.tagger.Span;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {

  @Test
  void lettersAndNumbersOfEveryScriptCount() {
    String text = "aé½Ⅳ文𝒳 –\n'";

    assertThat(Letters.of(text, List.of(new Span(0, text.length()))))
        .isEqualTo(at(0, 1, 2, 3, 4, 5));
  }

  @Test
  void wordsCountByTheirFirstCharacter() {
    String text = "Ann O'Neill, 2nd_try";

    assertThat(Letters.words(text, new Span(0, text.length()))).isEqualTo(at(0, 4, 6, 13));
  }

  @Test
  void anExtentIsToldBySide() {
    assertThat(Extent.of(at(2, 3, 4), at(1, 2, 3)))
        .isEqualTo("too long on the left, too short on the right");
    assertThat(Extent.of(at(2, 3), at(2, 3, 4))).isEqualTo("too long on the right");
    assertThat(Extent.of(at(2, 3, 4), at(2, 4))).isEqualTo("gap inside");
    assertThat(Extent.of(at(2, 4), at(2, 3, 4))).isEqualTo("no gap inside");
    assertThat(Extent.of(at(2, 4), at(2, 4))).isEqualTo("only marks");
  }

  @Test
  void aCueIsCountedUnderItsBaseForm() {
    assertThat(CueLemma.of("has denied")).isEqualTo("deny");
    assertThat(CueLemma.of("said in a statement")).isEqualTo("say");
    assertThat(CueLemma.of("According to")).isEqualTo("according to");
  }

  private static BitSet at(int... positions) {
    BitSet set = new BitSet();
    for (int position : positions) {
      set.set(position);
    }
    return set;
  }
}
