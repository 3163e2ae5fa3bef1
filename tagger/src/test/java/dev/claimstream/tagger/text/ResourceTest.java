package dev.claimstream.tagger.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceTest {

  @Test
  void commentsAndBlankLinesSayNothing() {
    List<Resource.Line> lines = Resource.lines(ResourceTest.class, "words.txt");

    assertThat(lines).extracting(Resource.Line::text).containsExactly("one two", "drei ößø");
    assertThat(lines.get(0).words()).containsExactly("one", "two");
  }

  @Test
  void aMalformedLineSaysWhereItStandsAndWhatItIs() {
    Resource.Line line = Resource.lines(ResourceTest.class, "words.txt").get(1);

    assertThat(line.malformed("one word expected"))
        .hasMessage("words.txt:4: one word expected: 'drei ößø'");
  }

  @Test
  void aMissingResourceIsLoud() {
    assertThatThrownBy(() -> Resource.lines(ResourceTest.class, "missing.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("missing.txt")
        .hasMessageContaining(ResourceTest.class.getName());
  }
}
