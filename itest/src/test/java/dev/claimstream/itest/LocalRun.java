package dev.claimstream.itest;

import dev.claimstream.app.LocalPipeline;
import dev.claimstream.app.LocalServices;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A broker and a registry of its own for one test, in this JVM.
 *
 * @param services broker and registry
 */
record LocalRun(LocalServices services, Path folder) implements PipelineRun, AutoCloseable {

  static LocalRun start(Path folder, int partitions) throws IOException {
    var settings =
        new TopicSettings(partitions, Optional.empty(), Duration.ofDays(1), Duration.ofDays(1));
    return new LocalRun(
        LocalServices.start(0, 0, Optional.of(folder.resolve("broker")), settings), folder);
  }

  @Override
  public Cluster cluster() {
    return services.cluster();
  }

  @Override
  public Topics topics() {
    return services.topics();
  }

  /** Enrich and sink. */
  LocalPipeline pipeline() {
    return LocalPipeline.start(services, ENRICHER, enrichConfig(), sinkConfig());
  }

  @Override
  public void close() {
    services.close();
  }
}
