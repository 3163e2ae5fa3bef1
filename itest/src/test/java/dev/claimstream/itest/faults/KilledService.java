package dev.claimstream.itest.faults;

import java.util.List;

/** A service is killed at random moments, and started again. */
record KilledService(List<String> names, int times) implements Fault {

  private static final double APART = 0.15;

  @Override
  public String name() {
    return "kill -9 of " + String.join(", ", names);
  }

  @Override
  public int strike(World world) throws Exception {
    for (int i = 0; i < times; i++) {
      world.awaitSomeProgress(APART);
      Service victim = world.service(names.get(i % names.size()));
      victim.kill();
      victim.start();
    }
    return times;
  }
}
