package dev.claimstream.app;

import dev.claimstream.app.monitor.HttpAddress;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a service can be watched. */
final class MonitorOptions {

  @Option(
      names = "--http",
      paramLabel = "[HOST:]PORT",
      descriptionKey = "http",
      description =
          "Answer /metrics (Prometheus), /health/live and /health/ready here. A port alone is for"
              + " this machine only. Default: not at all.")
  private Optional<HttpAddress> http = Optional.empty();

  /** Where to answer; empty for not at all. */
  Optional<HttpAddress> http() {
    return http;
  }
}
