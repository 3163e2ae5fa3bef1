package dev.claimstream.itest.faults;

import java.time.Duration;

/** The broker is gone for longer than anybody's session lasts. */
record KafkaAway() implements Fault {

  private static final double APART = 0.5;

  @Override
  public String name() {
    return "Kafka gone for longer than a session";
  }

  @Override
  public int strike(World world) throws Exception {
    world.awaitSomeProgress(APART);
    world.kafka().broker().process().stop();
    world.awaitTime(World.SESSION.plus(Duration.ofSeconds(2)));
    world.kafka().broker().start();
    return 1;
  }
}
