package dev.claimstream.itest.faults;

/**
 * A process is paused for longer than its session lasts, at a random moment. Another one takes its
 * work over; then it wakes up and believes that nothing has happened.
 */
record PausedProcess(String victim, String group) implements Fault {

  private static final double APART = 0.3;

  @Override
  public String name() {
    return "SIGSTOP of " + victim + ", taken over, SIGCONT";
  }

  @Override
  public void prepare(World world) {
    world.addSink("sink-2");
  }

  @Override
  public int strike(World world) throws Exception {
    Service zombie = world.service(victim);
    world.awaitSomeProgress(APART);
    zombie.pause();
    world.await(group + " to go on without it", () -> world.groups().members(group) == 1);
    world.awaitSomeProgress(APART);
    zombie.wake();
    world.await("it to come back to " + group, () -> world.groups().members(group) == 2);
    return 1;
  }
}
