package dev.claimstream.itest.faults;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wall clock of a process jumps while it works, there and back. */
record JumpingClock(String victim, String there) implements Fault {

  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));
  private static final double APART = 0.3;

  @Override
  public String name() {
    return "clock of " + victim + " jumps by " + there + " and back";
  }

  @Override
  public void prepare(World world) throws Exception {
    Optional<Path> library = LIBRARIES.stream().filter(Files::exists).findFirst();
    assumeThat(library).as("left out: libfaketime is not installed").isPresent();
    setClock(world, "+0");
    Map<String, String> variables =
        Map.of(
            "LD_PRELOAD", library.orElseThrow().toString(),
            "FAKETIME_TIMESTAMP_FILE", clock(world).toString(),
            "FAKETIME_CACHE_DURATION", "1",
            "FAKETIME_DONT_FAKE_MONOTONIC", "1",
            "FAKETIME_FORCE_MONOTONIC_FIX", "0", // else a JVM's waits return at once
            "FAKETIME_DONT_RESET", "1");
    if (victim.equals("Kafka")) {
      world.kafka().broker().with(variables);
      world.kafka().broker().process().stop();
      world.kafka().broker().start();
    } else {
      world.service(victim).with(variables);
    }
  }

  @Override
  public int strike(World world) throws Exception {
    world.awaitSomeProgress(APART);
    setClock(world, there);
    world.awaitSomeProgress(APART);
    setClock(world, "+0");
    if (victim.startsWith("sink")) { // its clients wait for the old time, and nobody takes over
      world.service(victim).kill();
      world.service(victim).start();
    }
    return 2;
  }

  private void setClock(World world, String offset) throws Exception {
    Files.writeString(clock(world), offset + "\n");
  }

  private Path clock(World world) {
    return world.files().resolveSibling("clock-of-" + victim);
  }
}
