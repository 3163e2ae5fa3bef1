package dev.claimstream.itest.faults;

/** A fault of which enrich is not safe: it commits at least once. */
record WeakenedEnrich(Fault fault) implements Fault {

  static final String AT_LEAST_ONCE = "dev.claimstream.enrich.WeakEnrich";

  @Override
  public String name() {
    return fault.name() + ", at least once";
  }

  @Override
  public void prepare(World world) throws Exception {
    fault.prepare(world);
    world.service("enrich-1").replaceBy(AT_LEAST_ONCE);
    world.service("enrich-2").replaceBy(AT_LEAST_ONCE);
  }

  @Override
  public int strike(World world) throws Exception {
    return fault.strike(world);
  }
}
