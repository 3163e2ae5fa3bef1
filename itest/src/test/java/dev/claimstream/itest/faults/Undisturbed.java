package dev.claimstream.itest.faults;

/** Nothing happens. */
record Undisturbed() implements Fault {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public int strike(World world) {
    return 0;
  }
}
