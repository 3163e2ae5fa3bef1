package dev.claimstream.itest.faults;

/**
 * Of three brokers, one after another is killed at a random moment and started again on its data;
 * the next one only when all copies are whole again.
 */
record KilledBroker(int times) implements Fault {

  private static final double APART = 0.2;

  @Override
  public String name() {
    return "kill -9 of one broker of three";
  }

  @Override
  public int brokers() {
    return 3;
  }

  @Override
  public int strike(World world) throws Exception {
    for (int i = 0; i < times; i++) {
      world.awaitSomeProgress(APART);
      Broker victim = world.kafka().brokers().get(i % brokers());
      victim.process().kill();
      world.awaitSomeProgress(APART);
      victim.start();
      world.await("all copies to be in sync", () -> world.groups().allInSync());
    }
    return times;
  }
}
