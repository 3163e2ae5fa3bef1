package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> KEYS =
      List.of("bootstrap", "enrich.threads", "sink.dir", "demo.dir", "tag.format", "sink.format");

  @Test
  void aSlipIsMended() {
    assertThat(Nearest.to("bootsrtap", KEYS)).containsExactly("bootstrap");
    assertThat(Nearest.to("enrich.thread", KEYS)).containsExactly("enrich.threads");
  }

  @Test
  void theNearestOnlyAndAllThatAreAsNear() {
    assertThat(Nearest.to("sink.formt", KEYS)).containsExactly("sink.format");
    assertThat(Nearest.to("cat", List.of("cart", "chat", "coat", "coats", "chart")))
        .containsExactly("cart", "chat", "coat");
  }

  @Test
  void twoLettersThatAreSwappedAreOneSlip() {
    assertThat(Nearest.to("tial", List.of("tail", "tag"))).containsExactly("tail");
  }

  @Test
  void whatWasLeftOutIsNamed() {
    assertThat(Nearest.to("boot", KEYS)).containsExactly("bootstrap");
    assertThat(Nearest.to("dir", KEYS)).containsExactly("demo.dir", "sink.dir");
  }

  @Test
  void anotherWordIsNoSlip() {
    assertThat(Nearest.to("password", KEYS)).isEmpty();
    assertThat(Nearest.question(Nearest.to("enrich.colour", KEYS))).isEmpty();
  }
}
