package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {

  @Test
  void linesBreakBetweenWords() {
    assertThat(Wrapped.lines("one two  three\nfour", 9))
        .containsExactly("one two", "three", "four");
  }

  @Test
  void aWordLongerThanALineIsBrokenBetweenCodePoints() {
    assertThat(Wrapped.lines("a 𝒳𝒳𝒳𝒳𝒳", 2)).containsExactly("a", "𝒳𝒳", "𝒳𝒳", "𝒳");
  }

  @Test
  void emptyTextIsOneEmptyLine() {
    assertThat(Wrapped.lines(" ", 10)).containsExactly("");
  }

  @Test
  void whatWouldSteerTheTerminalIsBlank() {
    assertThat(Wrapped.printable("red \u001b[31m bell \u0007 csi \u009b rtl \u202e end"))
        .isEqualTo("red  [31m bell   csi   rtl   end");
  }
}
