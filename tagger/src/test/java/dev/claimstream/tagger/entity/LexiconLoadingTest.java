package dev.claimstream.tagger.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lexicons and model are loud when they are not as they should be. */
class LexiconLoadingTest {

  @Test
  void aMissingLexiconIsNamed() {
    assertThatThrownBy(() -> LexiconFile.bytes("nowhere.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere.txt");
  }

  @Test
  void anEntryWithoutItsValueIsShownWithFileAndLine() {
    LexiconFile file = new LexiconFile("titles.txt", "# comment\nmr : m\nmrs\n");

    assertThatThrownBy(() -> file.pairs((word, value) -> {}))
        .hasMessageContaining("titles.txt, line 3")
        .hasMessageContaining("mrs");
  }

  @Test
  void anEntryWithAValueThatWantsNoneIsShown() {
    LexiconFile file = new LexiconFile("places.txt", "Crimea : UA\n");

    assertThatThrownBy(() -> file.entries(entry -> {})).hasMessageContaining("places.txt, line 1");
  }

  @Test
  void aValueThatIsRefusedIsShownWithFileAndLine() {
    LexiconFile file = new LexiconFile("titles.txt", "mr : x\n");

    assertThatThrownBy(() -> file.pairs((word, value) -> Gender.of(value)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("titles.txt, line 1")
        .hasMessageContaining("not a gender");
  }

  @Test
  void spaceAtTheEndsIsRefused() {
    LexiconFile file = new LexiconFile("places.txt", "Crimea \n");

    assertThatThrownBy(() -> file.entries(entry -> {})).hasMessageContaining("line 1");
  }

  @Test
  void commentsAndEmptyLinesAreNoEntries() {
    List<String> entries = new ArrayList<>();
    new LexiconFile("places.txt", "# a comment\n\nCrimea\nthe West\n").entries(entries::add);

    assertThat(entries).containsExactly("Crimea", "the West");
  }

  @Test
  void aLongListShowsTheLineThatIsMalformed() {
    WordList list = list("# comment\nhouse 1 2 3\ntree 1 two 3\n");
    assertThat(list.next()).isTrue();
    assertThat(list.word()).isEqualTo(Hash.of("house"));
    assertThat(list.number(9)).isEqualTo(1);
    assertThat(list.number(9)).isEqualTo(2);
    assertThat(list.number(9)).isEqualTo(3);
    assertThat(list.next()).isTrue();
    list.word();
    list.number(9);

    assertThatThrownBy(() -> list.number(9))
        .hasMessageContaining("clusters.txt, line 3")
        .hasMessageContaining("tree 1 two 3");
  }

  @Test
  void lettersOfSeveralBytesAreReadAsTheTokensHaveThem() {
    WordList list = list("Ærø Łódź\n");

    assertThat(list.next()).isTrue();
    assertThat(list.word()).isEqualTo(Hash.of("ærø"));
    assertThat(list.word()).isEqualTo(Hash.of("łódź"));
    assertThat(list.more()).isFalse();
    assertThat(list.next()).isFalse();
  }

  private static WordList list(String text) {
    return new WordList("clusters.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aModelThatIsCutOffIsRefused() throws IOException {
    StageData stage = StageData.pack(new int[169], new int[] {1}, new short[Tag.COUNT]);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    NameModelFile.write(file, stage, stage);
    byte[] half = Arrays.copyOf(file.toByteArray(), file.size() / 2);

    assertThatThrownBy(() -> NameModelFile.read(half)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFileThatIsNoModelIsRefused() {
    assertThatThrownBy(() -> NameModelFile.read(new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(NameModelFile.NAME);
  }

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    int[] transitions = new int[Tag.COUNT * Tag.COUNT];
    transitions[1] = -7;
    short[] weights = new short[2 * Tag.COUNT];
    weights[0] = -250;
    weights[4] = 250;
    weights[Tag.COUNT + 12] = -3;
    StageData stage = StageData.pack(transitions, new int[] {-5, 77}, weights);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    NameModelFile.write(file, stage, stage);

    NameStage read = NameModelFile.read(file.toByteArray()).second();

    FeatureSink sink = new FeatureSink();
    sink.hashes[sink.size++] = -5;
    sink.hashes[sink.size++] = 77;
    sink.hashes[sink.size++] = 12345;
    int[] scores = new int[Tag.COUNT];
    read.score(sink, scores, 0);
    assertThat(scores).containsExactly(-250, 0, 0, 0, 250, 0, 0, 0, 0, 0, 0, 0, -3);
    assertThat(read.transition(0, 1)).isEqualTo(-7);
  }
}
