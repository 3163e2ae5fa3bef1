package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

  @Test
  void helpExplainsTheCommandAndItsExitCodes() {
    Run run = Run.of("topics", "--help");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("Usage: claimstream topics", "Exit codes:", "Examples:");
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    var commands = Program.commands(new Context(Run.console("")));

    assertThat(commands.getSubcommands().keySet()).isNotEmpty();
    for (String command : commands.getSubcommands().keySet()) {
      assertThat(Run.of(command, "--help").out())
          .as(command)
          .contains("Usage: claimstream " + command, "Examples:", "  claimstream " + command);
    }
  }

  @Test
  void everyCommandTellsTheVersion() {
    assertThat(Run.of("--version").out()).startsWith("claimstream ");
    assertThat(Run.of("tag", "-V").out()).isEqualTo(Run.of("--version").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tag", "enrich", "demo"})
  void whatTagsHasAScopeFromTheSameSetting(String command) {
    Run run = Run.inEnvironment("CLAIMSTREAM_SCOPE", "wide").with(command, "--show-config");

    assertThat(run.out()).contains("scope", "wide");
  }

  @Test
  void aCommandIsNeeded() {
    Run run = Run.of();

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("Missing required subcommand");
  }

  @Test
  void aResultThatCanNotBeWrittenIsNotTakenForDone() {
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            InputStream.nullInputStream(),
            ResultStream.to(full),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            80,
            false);

    assertThat(new Program(console).run("completion")).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("could not be written: No space left");
  }

  @Test
  void aMistypedCommandIsRefusedNamingTheNearest() {
    Run run = Run.of("topcs");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("unknown command 'topcs'; did you mean topics?");
  }

  @Test
  void aMistypedOptionIsRefusedNamingTheNearest() {
    assertThat(Run.of("tag", "--ofsets=utf-16").err())
        .contains("unknown option '--ofsets'; did you mean --offsets?");
    assertThat(Run.of("eval", "claims", "gold", "--verbose").err())
        .contains("unknown option '--verbose'\n");
  }

  @Test
  void anOptionGoesBeforeTheEnvironmentThatBeforeTheFileThatBeforeTheDefault(@TempDir Path folder)
      throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("c.properties"),
            "topics.partitions=5\ntopics.retention=5d\nregistry=http://file:1\n");

    Run run =
        Run.inEnvironment(
                "CLAIMSTREAM_TOPICS_PARTITIONS", "6", "CLAIMSTREAM_REGISTRY", "http://e:1")
            .with(
                "topics", "list", "--show-config", "--config", file.toString(), "-r", "http://o:1");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains(
            "# option --registry\nregistry = http://o:1\n",
            "# environment CLAIMSTREAM_TOPICS_PARTITIONS\ntopics.partitions = 6\n",
            "# file " + file + "\ntopics.retention = 5d\n",
            "# default\nbootstrap = localhost:9092\n");
  }

  @Test
  void secretsAreNotShown() {
    Run run =
        Run.inEnvironment("CLAIMSTREAM_KAFKA_SSL_KEYSTORE_PASSWORD", "hunter2")
            .with("topics", "list", "--show-config");

    assertThat(run.out()).contains("kafka.ssl.keystore.password = ****").doesNotContain("hunter2");
  }

  @Test
  void aBadValueIsRefusedNamingWhereItIsFrom() {
    Run run = Run.inEnvironment("CLAIMSTREAM_TOPICS_PARTITIONS", "many").with("topics", "list");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("'many'", "topics.partitions from environment CLAIMSTREAM_TOPICS_PARTITIONS");
  }

  @Test
  void aValueThatCanNotBeIsRefused() {
    Run run = Run.of("topics", "create", "--partitions", "0");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("at least 1 partition, got 0");
  }

  @Test
  void aConfigurationFileThatIsMissingOrNotTextIsRefused(@TempDir Path folder) throws Exception {
    Path binary = folder.resolve("binary");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe});

    Run missing = Run.of("topics", "list", "--config=" + folder.resolve("none"));
    Run unreadable = Run.of("topics", "list", "--config", binary.toString());

    assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).contains("there is no configuration file " + folder.resolve("none"));
    assertThat(unreadable.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unreadable.err()).contains(binary + " is not UTF-8");
  }

  @Test
  void completionIsAScriptThatBashCanRead() throws Exception {
    Run run = Run.of("completion");
    assertThat(run.out()).contains("topics");

    Process bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
    bash.getOutputStream().write(run.out().getBytes(StandardCharsets.UTF_8));
    bash.getOutputStream().close();

    assertThat(bash.waitFor())
        .as(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isZero();
  }
}
