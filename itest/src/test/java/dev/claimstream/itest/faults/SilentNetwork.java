package dev.claimstream.itest.faults;

/**
 * The network between one enrich, the sink and Kafka swallows everything, for longer than a session
 * lasts; then it works again, or all its connections break.
 */
record SilentNetwork() implements Fault {

  private static final double APART = 0.3;

  @Override
  public String name() {
    return "network of enrich-1 and sink-1 cut";
  }

  @Override
  public void prepare(World world) {
    for (String name : new String[] {"enrich-1", "sink-1"}) {
      world.service(name).with("--bootstrap=" + world.kafka().broker().proxiedAddress());
    }
  }

  @Override
  public int strike(World world) throws Exception {
    Network network = world.kafka().broker().network();
    for (int i = 0; i < 2; i++) {
      world.awaitSomeProgress(APART);
      network.silence();
      world.await("enrich to be one", () -> world.groups().members(Groups.ENRICH) == 1);
      world.await("no sink to be there", () -> world.groups().members(Groups.FILES) == 0);
      network.speakAgain();
      if (i == 1) {
        network.breakConnections();
      }
      world.await("enrich to be two again", () -> world.groups().members(Groups.ENRICH) == 2);
    }
    return 2;
  }
}
