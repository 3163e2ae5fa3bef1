package dev.claimstream.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.tagger.ClaimLine.Detail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleTest {

  @TempDir Path folder;

  @Test
  void anExampleIsASentenceATextAndClaims() throws IOException {
    List<Example> examples =
        read(
            """
            # What this file is about
            ## One says it
            Headline
            Ann Lee said it fell.
            => INDIRECT | Ann Lee NAMED | Ann Lee | said | it fell | addressee: - | stance: NEUTRAL

            ## Nobody says anything
            It fell.
            => nothing
            """);

    assertThat(examples)
        .extracting(Example::sentence)
        .containsExactly("One says it", "Nobody says anything");
    assertThat(examples.get(0).where()).isEqualTo("a.examples:2");
    assertThat(examples.get(0).paragraphs()).containsExactly("Headline", "Ann Lee said it fell.");
    ClaimLine claim = examples.get(0).claims().get(0);
    assertThat(claim.speaker()).isEqualTo("Ann Lee");
    assertThat(claim.how()).isEqualTo(Optional.of(Speaker.How.NAMED));
    assertThat(claim.details()).isEqualTo(Map.of(Detail.ADDRESSEE, "-", Detail.STANCE, "NEUTRAL"));
    assertThat(examples.get(1).claims()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          => nothing                                   → no text
          It fell.                                     → no claims
          It fell.~=> nothing~More.                    → text behind the claims
          It fell.~=> INDIRECT | - | it                → five columns
          It fell.~=> RUMOUR | - | it | - | fell       → RUMOUR
          It fell.~=> INDIRECT | - | - | - | it | b: c → no such detail
          """)
  void aMalformedExampleSaysWhereItStandsAndWhy(String example, String why) {
    assertThatThrownBy(() -> read("## A\n" + example.replace('~', '\n')))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a.examples:1: ")
        .hasMessageContaining(why);
  }

  private List<Example> read(String text) throws IOException {
    return Example.read(Files.writeString(folder.resolve("a.examples"), text));
  }
}
