package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.sink.FilesConfig;
import dev.claimstream.sink.FilesFormat;
import dev.claimstream.sink.RollPolicy;
import dev.claimstream.sink.SinkConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command around a verification; what it finds is in the tests of package {@code verify}. */
class VerifyCommandTest {

  private static final String ARTICLE = "“The bridge is safe,” said Ann Smith.\n";

  @Test
  void endsWithZeroWhenAllAgreesAndWithFiveWhenItDoesNot(@TempDir Path folder) throws Exception {
    Path article = Files.writeString(folder.resolve("article.txt"), ARTICLE);
    Path files = folder.resolve("files");
    try (LocalServices services =
            LocalServices.start(
                0, 0, Optional.of(folder.resolve("broker")), TopicSettings.defaults());
        LocalPipeline pipeline =
            LocalPipeline.start(
                services,
                ArticleEnricher.load(),
                EnrichConfig.defaults().withStateDir(folder.resolve("state")),
                sink(files))) {
      Run.Start at =
          Run.inEnvironment(
              "CLAIMSTREAM_BOOTSTRAP", services.cluster().bootstrapServers(),
              "CLAIMSTREAM_REGISTRY", services.cluster().registry().toString());

      // Given an article that is under way when verify begins
      at.with("ingest", article.toString());
      Run clean = at.with("verify", "--files", files.toString(), "--settle", "2m");
      assertThat(pipeline.sink().counts().recordsWritten()).isEqualTo(1);
      assertThat(clean.err()).isEmpty();
      assertThat(clean.code()).isEqualTo(ExitCode.OK);
      assertThat(clean.out())
          .contains("paragraphs to enriched  ok\n    1 paragraphs · 0 sent again", "1 records")
          .endsWith("All that was compared agrees.\n");

      // When its file is lost
      Path data = dataFile(files);
      Files.delete(data);
      Run text = at.with("verify", "--files", files.toString(), "--settle", "0s");
      Run json = at.with("verify", "--files", files.toString(), "--settle", "0s", "--json");

      // Then both forms say so
      assertThat(List.of(text.code(), json.code())).containsOnly(ExitCode.DIFFERENT);
      assertThat(text.out())
          .contains("enriched to files  1 difference", "missing      1", "" + data.getFileName())
          .endsWith("1 difference.\n");
      JsonNode report = new ObjectMapper().readTree(json.out());
      assertThat(report.path("clean").asBoolean(true)).isFalse();
      JsonNode finding = report.at("/checks/2/findings/0");
      assertThat(finding.path("kind").asText()).isEqualTo("missing");
      assertThat(finding.at("/examples/0/file").asText()).isEqualTo("" + data.getFileName());
      assertThat(report.at("/checks/0/counts/paragraphs").asLong()).isEqualTo(1);

      // And what is no folder of a sink's is not compared
      Run nowhere = at.with("verify", "--files", folder.toString());
      assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE);
      assertThat(nowhere.err()).contains(folder + " is no folder that the sink publishes files in");
    }
  }

  private static SinkConfig sink(Path files) {
    var roll = new RollPolicy(1 << 20, 10, Duration.ofMillis(500));
    var config = new FilesConfig(files, FilesFormat.NDJSON, "files", roll, Duration.ofMillis(100));
    return new SinkConfig(
        SinkConfig.defaults().claims(), Optional.of(config), SinkConfig.defaults().stopTimeout());
  }

  private static Path dataFile(Path files) throws Exception {
    try (Stream<Path> all = Files.list(files)) {
      return all.filter(file -> file.toString().endsWith(".ndjson")).findFirst().orElseThrow();
    }
  }
}
