package dev.claimstream.itest.faults;

import org.apache.kafka.common.utils.Utils;

/** A killed enrich comes back without its folder. */
record LostState(int times) implements Fault {

  private static final double APART = 0.2;

  @Override
  public String name() {
    return "kill -9 of enrich-1 and its folder lost";
  }

  @Override
  public int strike(World world) throws Exception {
    Service enrich = world.service("enrich-1");
    for (int i = 0; i < times; i++) {
      world.awaitSomeProgress(APART);
      enrich.kill();
      Utils.delete(world.stateOf(enrich.name()).toFile());
      enrich.start();
    }
    return times;
  }
}
