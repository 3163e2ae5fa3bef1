package dev.claimstream.itest.faults;

/** Something that goes wrong during a replay. */
interface Fault {

  /** For the report. */
  String name();

  /** Of how many brokers the cluster is. */
  default int brokers() {
    return 1;
  }

  /** What is other than usual about the services, before any of them starts. */
  default void prepare(World world) throws Exception {}

  /**
   * Happens while all services are at work, and returns when everything that was taken away is
   * there again.
   *
   * @return how often it has struck
   */
  int strike(World world) throws Exception;
}
