package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.app.embedded.EmbeddedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

  private static final String ARTICLE = "“The bridge is safe,” said Ann Smith.\n";

  @Test
  void theSeedArticleComesOutAtTheOtherEnd() {
    Run run = Run.of("demo", "--exit", "--port", "0", "--registry-port", "0");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Igor Girkin · says · direct")
        .containsPattern("complete: \\d+ claims from 40 paragraphs")
        .contains("published: 40 paragraphs");
  }

  @Test
  void theScopeSaysWhatCountsAsAClaim(@TempDir Path folder) throws Exception {
    Path topic = Files.writeString(folder.resolve("topic.txt"), "Ann Smith discussed the ferry.");

    Run run =
        Run.of("demo", "--exit", "--port=0", "--registry-port=0", "--scope=wide", topic.toString());

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("Ann Smith · discussed · indirect");
  }

  @Test
  void aFolderThatIsGivenKeepsTheFiles(@TempDir Path folder) throws Exception {
    Path article = Files.writeString(folder.resolve("article.txt"), ARTICLE);
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path kept = folder.resolve("kept");

    Run run =
        Run.of(
            "demo",
            "--exit",
            "--port=0",
            "--registry-port=0",
            "--dir=" + kept,
            article.toString(),
            empty.toString());

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains(empty + ": ");
    assertThat(run.out()).contains("Ann Smith · said · direct");
    try (Stream<Path> files = Files.list(kept.resolve("files"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".ndjson"))).hasSize(1);
    }
  }

  @Test
  void anotherArticleInTheSameFolderIsWaitedForAndTheFirstNotShownAgain(@TempDir Path folder)
      throws Exception {
    Path first = Files.writeString(folder.resolve("first.txt"), ARTICLE);
    Path second = Files.writeString(folder.resolve("second.txt"), "“No,” said Tom Hill.");
    String kept = "--dir=" + folder.resolve("kept");

    Run.of("demo", "--exit", "--port=0", "--registry-port=0", kept, first.toString());
    Run run = Run.of("demo", "--exit", "--port=0", "--registry-port=0", kept, second.toString());

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("Tom Hill · said · direct", "complete: 1 claim from 1 paragraph")
        .doesNotContain("Ann Smith");
  }

  @Test
  void aFolderThatAnotherDemoUsesIsNamedAndLeftAlone(@TempDir Path folder) throws Exception {
    try (DemoFolder other = DemoFolder.open(Optional.of(folder))) {
      Run run = Run.of("demo", "--exit", "--port=0", "--registry-port=0", "--dir=" + other.path());

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err().lines())
          .containsExactly(
              "claimstream demo: can't use folder "
                  + folder
                  + ": another process uses it; end that one or choose another");
      assertThat(other.broker()).doesNotExist();
    }
  }

  @Test
  void aFileInTheWayOfTheFolderIsNamed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    Run run = Run.of("demo", "--exit", "--port=0", "--registry-port=0", "--dir=" + file);

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("can't use folder " + file + ": it is a file");
  }

  @Test
  void aPortThatIsTakenIsNamedAndHowToChooseAnother() throws Exception {
    try (EmbeddedBroker other = EmbeddedBroker.start()) {
      String port = other.bootstrapServers().replaceAll(".*:", "");

      Run broker = Run.of("demo", "--exit", "--port", port, "--registry-port", "0");
      Run registry = Run.of("demo", "--exit", "--port", "0", "--registry-port", port);

      assertThat(broker.code()).isEqualTo(ExitCode.USAGE);
      assertThat(broker.err()).contains("port " + port, "--port");
      assertThat(registry.code()).isEqualTo(ExitCode.USAGE);
      assertThat(registry.err()).contains("port " + port, "--registry-port");
    }
  }

  @Test
  void aPortThatCanNotBeIsRefused() {
    Run run = Run.of("demo", "--port", "70000");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("from 0 to 65535, got 70000");
  }
}
