package dev.claimstream.itest.faults;

/** The broker is killed at random moments, and started again on the same data at once. */
record KilledKafka(int times) implements Fault {

  private static final double APART = 0.2;

  @Override
  public String name() {
    return "kill -9 of Kafka";
  }

  @Override
  public int strike(World world) throws Exception {
    for (int i = 0; i < times; i++) {
      world.awaitSomeProgress(APART);
      world.kafka().process().kill();
      world.kafka().start();
    }
    return times;
  }
}
