package dev.claimstream.itest;

import dev.claimstream.app.verify.CheckResult;
import dev.claimstream.app.verify.Report;
import dev.claimstream.app.verify.Verification;
import dev.claimstream.app.verify.VerifyConfig;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code claimstream verify} says of topics and files at one moment.
 *
 * @param report it
 */
record Agreement(Report report) {

  private static final int EXAMPLES = 5;

  static Agreement of(Cluster cluster, Path files) {
    var config = new VerifyConfig(Optional.of(files), Duration.ZERO, EXAMPLES);
    try {
      Topics topics = Topics.using(new RegistryClient(cluster.registry()));
      return new Agreement(Verification.run(cluster, topics, config, progress -> {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many different paragraphs went in. */
  long paragraphs() {
    Map<String, Long> counts = report.checks().get(0).counts();
    return counts.getOrDefault("paragraphs", 0L) - counts.getOrDefault("sent again", 0L);
  }

  /** What differs, in words; empty when nothing does, and no record was unusable. */
  List<String> differences() {
    return report.checks().stream()
        .filter(check -> !check.findings().isEmpty() || isOfLetters(check))
        .map(CheckResult::toString)
        .toList();
  }

  private static boolean isOfLetters(CheckResult check) {
    return check.name().equals("dead letters") && !check.counts().isEmpty();
  }
}
