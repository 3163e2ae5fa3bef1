package dev.claimstream.itest.faults;

import java.time.Duration;

/** Everything between one enrich, the sink and Kafka takes its time. */
record SlowNetwork(Duration delay) implements Fault {

  @Override
  public String name() {
    return "network slow by " + delay.toMillis() + " ms each way";
  }

  @Override
  public void prepare(World world) {
    new SilentNetwork().prepare(world);
    world.kafka().broker().network().delay(delay);
  }

  @Override
  public int strike(World world) {
    return 1;
  }
}
