package dev.claimstream.itest.faults;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EmbeddedRegistry;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Schemas;
import dev.claimstream.schemas.TopicAdmin;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.apache.kafka.common.IsolationLevel;
import org.awaitility.Awaitility;

/**
 * Kafka and our services, each a process of its own, at work on a feed. Like a container's restart
 * policy, it starts a service again that has ended with an error, and counts that.
 */
final class World implements AutoCloseable {

  /** So that a group misses a member soon. */
  static final Duration SESSION = Duration.ofSeconds(4);

  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final String INGEST = "ingest";
  private static final int PARTITIONS = 4;
  private static final TopicSettings TOPICS =
      new TopicSettings(PARTITIONS, Optional.empty(), Duration.ofDays(30), Duration.ofDays(30));

  private final Path folder;
  private final Feed feed;
  private final Random random;
  private final Kafka kafka;
  private final EmbeddedRegistry registry;
  private final Groups groups;
  private final Reader reader;
  private final List<Service> services = new ArrayList<>();
  private final List<Closeable> further = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int restarts;

  private World(Path folder, Feed feed, Random random, Kafka kafka, EmbeddedRegistry registry) {
    this.folder = folder;
    this.feed = feed;
    this.random = random;
    this.kafka = kafka;
    this.registry = registry;
    this.groups = new Groups(kafka.address());
    this.reader = new Reader(kafka.address());
  }

  /** Kafka with our topics; no service runs yet. */
  static World create(Path folder, Feed feed, Random random, int brokers) throws IOException {
    Kafka kafka = Kafka.start(folder.resolve("kafka"), brokers);
    EmbeddedRegistry registry = EmbeddedRegistry.start(0);
    Schemas.register(new RegistryClient(registry.address()));
    try (var admin = TopicAdmin.of(new Cluster(kafka.address(), registry.address(), Map.of()))) {
      admin.create(TOPICS);
    }
    var world = new World(folder, feed, random, kafka, registry);
    world.add(INGEST, "ingest", "--ledger=" + folder.resolve("ledger"), feed.folder().toString());
    world.addEnrich("enrich-1");
    world.addEnrich("enrich-2");
    world.addSink("sink-1");
    return world;
  }

  Service addEnrich(String name) {
    // A stop of the whole stream must not look like articles without an end.
    return add(name, "enrich", "--threads=1", "--state-dir=" + stateOf(name), "--quiet-after=10m");
  }

  Service addSink(String name) {
    return add(name, "sink", "--dir=" + files(), "--roll-age=500ms", "--roll-records=300");
  }

  private Service add(String name, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add("--bootstrap=" + kafka.address());
    all.add("--registry=" + registry.address());
    all.add("--wait=60s");
    if (!name.equals(INGEST)) {
      all.add("--kafka=session.timeout.ms=" + SESSION.toMillis());
      all.add("--kafka=heartbeat.interval.ms=" + SESSION.toMillis() / 4);
    }
    var service = new Service(name, folder, all);
    services.add(service);
    return service;
  }

  Path stateOf(String enrich) {
    return folder.resolve("state-" + enrich);
  }

  Path files() {
    return folder.resolve("files");
  }

  Feed feed() {
    return feed;
  }

  Random random() {
    return random;
  }

  Kafka kafka() {
    return kafka;
  }

  Groups groups() {
    return groups;
  }

  int restarts() {
    return restarts;
  }

  /** Something for the report. */
  void note(String words) {
    notes.add(words);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  Service service(String name) {
    return services.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  List<Service> services() {
    return List.copyOf(services);
  }

  /** How many enriched paragraphs can be read now. */
  int enriched() {
    reader.poll();
    return reader.count(Topics.ENRICHED);
  }

  /** Closed with everything else, last first. */
  void closeLater(Closeable resource) {
    further.add(0, resource);
  }

  /** Starts the services, and the replay when all of them are ready for it. */
  void start() throws IOException {
    List<Service> waiting = services.stream().filter(s -> !s.name().equals(INGEST)).toList();
    for (Service service : waiting) {
      service.start();
    }
    await(
        "everybody to be in a group",
        () ->
            groups.members(Groups.ENRICH) + groups.members(Groups.FILES) == waiting.size()
                && groups.members(Groups.CLAIMS) > 0);
    service(INGEST).start();
  }

  /** Waits until some more of the feed has been enriched, from here to a random place. */
  void awaitSomeProgress(double atMost) {
    long from = groups.end(Topics.ENRICHED, IsolationLevel.READ_UNCOMMITTED);
    long more = 1 + (long) (random.nextDouble() * atMost * feed.paragraphs());
    await(
        "enriched to go on from " + from + " by " + more,
        () ->
            groups.end(Topics.ENRICHED, IsolationLevel.READ_UNCOMMITTED) >= from + more
                || allOut());
  }

  /** Waits for a time to pass, where there is nothing that could be asked. */
  void awaitTime(Duration time) {
    long begin = System.nanoTime();
    await(time + " to pass", () -> System.nanoTime() - begin > time.toNanos());
  }

  /** Waits, and keeps the services running that nobody has ended. */
  void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInterval(LOOK)
        .until(
            () -> {
              restartFailed();
              return condition.call();
            });
  }

  private void restartFailed() throws IOException {
    for (Service service : services) {
      if (service.hasFailed()) {
        restarts++;
        service.start();
      }
    }
  }

  /** Whether all that should come out has. */
  private boolean allOut() throws IOException {
    reader.poll();
    return service(INGEST).hasSucceeded()
        && reader.count(Topics.ENRICHED) >= feed.paragraphs()
        && PublishedLines.told(files(), "count") >= feed.paragraphs()
        && reader.count(Topics.CLAIMS) >= PublishedLines.told(files(), "claims");
  }

  /** Waits for the end of the replay, ends everything in good order, and reads what came out. */
  Output finish() throws Exception {
    await("everything to come out of " + folder, this::allOut);
    for (Service service : services) {
      service.stop();
    }
    reader.drain();
    return new Output(
        reader.records(Topics.ENRICHED),
        reader.records(Topics.CLAIMS),
        PublishedLines.byArticle(files()),
        reader.count(Topics.DEAD_LETTERS),
        Verdict.on(kafka, registry.address().toString(), files(), folder.resolve("verify.log")));
  }

  @Override
  public void close() throws IOException {
    for (Closeable resource : further) {
      resource.close();
    }
    services.forEach(Service::close);
    reader.close();
    groups.close();
    registry.close();
    kafka.close();
  }
}
