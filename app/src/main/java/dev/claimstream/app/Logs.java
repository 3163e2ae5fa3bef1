package dev.claimstream.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** Turns down what others log where we say the same better. */
final class Logs {

  private static final String NETWORK = "org.apache.kafka.clients.NetworkClient";
  private static final List<String> UNREACHABLE =
      List.of(
          NETWORK,
          "org.apache.kafka.clients.ClientUtils",
          "org.apache.kafka.clients.admin.internals.AdminMetadataManager",
          "dev.claimstream.schemas.OutageLog");

  private Logs() {}

  /**
   * Runs something during which it is not logged that a broker or the registry can't be reached,
   * because the command says so itself.
   */
  static <T> T withQuietNetwork(Supplier<T> action) {
    Map<Logger, Level> before = new HashMap<>();
    for (String name : UNREACHABLE) {
      Logger logger = logger(name);
      before.put(logger, logger.getEffectiveLevel());
      logger.setLevel(Level.ERROR);
    }
    try {
      return action.get();
    } finally {
      before.forEach(Logger::setLevel);
    }
  }

  /**
   * For a command whose results are on the terminal: our own news are not shown, unless the
   * environment asks for them, nor what Kafka says of a broker that comes and goes with this
   * process and of a state folder that does.
   */
  static void showOnlyWarnings(Map<String, String> environment) {
    if (!environment.containsKey("CLAIMSTREAM_LOG")) {
      logger("dev.claimstream").setLevel(Level.WARN);
    }
    List.of(
            NETWORK,
            "org.apache.kafka.controller.QuorumController",
            "kafka.server.DefaultAutoTopicCreationManager",
            "org.apache.kafka.streams.StreamsConfig",
            "org.apache.kafka.streams.processor.internals.StateDirectory")
        .forEach(name -> logger(name).setLevel(Level.ERROR));
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
