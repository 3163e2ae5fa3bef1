package dev.claimstream.itest.faults;

/** A third enrich joins; in the middle of the rebalance it is killed, or one of the others. */
record KilledWhileJoining(int times) implements Fault {

  private static final double APART = 0.2;

  @Override
  public String name() {
    return "kill -9 of an enrich during a rebalance";
  }

  @Override
  public int strike(World world) throws Exception {
    for (int i = 0; i < times; i++) {
      world.awaitSomeProgress(APART);
      Service third = world.addEnrich("enrich-joining-" + i);
      third.start();
      world.await("the group to rebalance", () -> world.groups().members(Groups.ENRICH) < 0);
      Service victim = world.random().nextBoolean() ? third : world.service("enrich-1");
      victim.kill();
      victim.start();
    }
    return times;
  }
}
