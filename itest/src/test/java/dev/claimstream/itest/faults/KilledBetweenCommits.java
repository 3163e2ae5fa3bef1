package dev.claimstream.itest.faults;

import java.util.List;

/** Transactions last long, so that enrich is killed with much produced and nothing committed. */
record KilledBetweenCommits(int times) implements Fault {

  private static final double APART = 0.1;
  private static final List<String> VICTIMS = List.of("enrich-1", "enrich-2");

  @Override
  public String name() {
    return "kill -9 of enrich long before a commit";
  }

  @Override
  public void prepare(World world) {
    VICTIMS.forEach(name -> world.service(name).with("--commit-interval=2s"));
  }

  @Override
  public int strike(World world) throws Exception {
    for (int i = 0; i < times; i++) {
      world.awaitSomeProgress(APART);
      Service victim = world.service(VICTIMS.get(i % VICTIMS.size()));
      victim.kill();
      victim.start();
    }
    return times;
  }
}
