package dev.claimstream.itest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.IsolationLevel;

/**
 * Everything is asked to end in the middle of its work: it does so, with the exit code that says
 * so, and leaves nothing half done.
 */
record StoppedInGoodOrder() implements Fault {

  private static final int STOPPED_BY_TERM = 143;
  private static final double APART = 0.5;

  /** How long the feed takes, so that ingest isn't through when half of it is out. */
  private static final int SECONDS = 20;

  /** Within that a service ends; the sum of its time-outs is shown to be less elsewhere. */
  private static final Duration PROMISED = Duration.ofSeconds(10);

  private static final int ON_A_BUSY_MACHINE = 3;

  @Override
  public String name() {
    return "SIGTERM of every service";
  }

  @Override
  public void prepare(World world) {
    world.service("ingest").with("--rate=" + world.feed().paragraphs() / SECONDS);
  }

  @Override
  public int strike(World world) throws Exception {
    world.awaitSomeProgress(APART);
    List<Service> working = world.services().stream().filter(s -> !s.hasSucceeded()).toList();
    for (Service service : working) {
      long begin = System.nanoTime();
      assertThat(service.stop()).as(service.name()).isEqualTo(STOPPED_BY_TERM);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      world.note(service.name() + " ended after " + took.toMillis() + " ms");
      assertThat(took).as(service.name()).isLessThan(PROMISED.multipliedBy(ON_A_BUSY_MACHINE));
    }
    for (String topic : List.of(Topics.ENRICHED, Topics.CLAIMS)) {
      assertThat(world.groups().end(topic, IsolationLevel.READ_COMMITTED))
          .as("all of " + topic + " committed")
          .isEqualTo(world.groups().end(topic, IsolationLevel.READ_UNCOMMITTED));
    }
    try (Stream<Path> staged = Files.list(world.files().resolve("_staging"))) {
      assertThat(staged).as("nothing left unpublished").isEmpty();
    }
    for (Service service : working) {
      service.start();
    }
    return working.size();
  }
}
