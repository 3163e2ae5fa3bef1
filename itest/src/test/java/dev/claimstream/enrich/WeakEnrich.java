package dev.claimstream.enrich;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The enrich service with its own settings but one: what it produces and what it has read are not
 * committed together, unless {@code --guarantee} says so. Takes the arguments of the enrich
 * command, each as {@code --name=value}.
 */
final class WeakEnrich {

  private WeakEnrich() {}

  public static void main(String[] arguments) {
    Map<String, String> options = new HashMap<>();
    Map<String, String> kafka = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 3);
      if (parts.length == 3) {
        kafka.put(parts[1], parts[2]);
      } else if (parts.length == 2) {
        options.put(parts[0], parts[1]);
      }
    }
    var cluster =
        new Cluster(
            options.getOrDefault("--bootstrap", ""),
            URI.create(options.getOrDefault("--registry", "")),
            kafka);
    Duration commitInterval =
        Duration.parse("PT" + options.getOrDefault("--commit-interval", "0.1s"));
    String guarantee = options.getOrDefault("--guarantee", StreamsConfig.AT_LEAST_ONCE);
    run(cluster, Path.of(options.getOrDefault("--state-dir", "")), commitInterval, guarantee);
  }

  private static void run(
      Cluster cluster, Path stateDir, Duration commitInterval, String guarantee) {
    EnrichConfig usual = EnrichConfig.defaults().withStateDir(stateDir);
    var config =
        new EnrichConfig(
            usual.applicationId(),
            stateDir,
            1,
            commitInterval,
            usual.cacheBytes(),
            usual.maxRecordBytes(),
            usual.stopTimeout(),
            usual.assembly());
    Topics topics = Topics.using(new RegistryClient(cluster.registry()));
    var counters = new EnrichCounters();
    Properties settings = StreamsSettings.of(cluster, topics, config, counters);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
    var streams =
        new KafkaStreams(
            EnrichTopology.build(topics, ArticleEnricher.load(), config, counters), settings);
    Runtime.getRuntime().addShutdownHook(new Thread(streams::close, "stop"));
    streams.start();
  }
}
