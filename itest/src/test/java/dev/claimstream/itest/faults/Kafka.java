package dev.claimstream.itest.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * A cluster of brokers on this machine.
 *
 * @param brokers one, or three, of which any may be missing
 */
record Kafka(List<Broker> brokers) implements AutoCloseable {

  static Kafka start(Path folder, int count) throws IOException {
    List<Broker> brokers = new ArrayList<>();
    for (int id = 1; id <= count; id++) {
      brokers.add(new Broker(id, folder.resolve("broker-" + id)));
    }
    var cluster = Uuid.randomUuid();
    for (Broker broker : brokers) {
      broker.format(cluster, brokers);
    }
    for (Broker broker : brokers) {
      broker.begin();
    }
    brokers.forEach(Broker::awaitStarted);
    return new Kafka(List.copyOf(brokers));
  }

  /** The only one, or the first. */
  Broker broker() {
    return brokers.get(0);
  }

  String address() {
    return brokers.stream().map(Broker::address).collect(Collectors.joining(","));
  }

  @Override
  public void close() {
    brokers.forEach(Broker::close);
  }
}
