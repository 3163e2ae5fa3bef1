package dev.claimstream.app.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Kafka's settings for one small broker that is also its own controller. */
final class BrokerProperties {

  private BrokerProperties() {}

  static Map<String, String> of(BoundPorts ports, Path folder) {
    Map<String, String> p = new HashMap<>();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("log.dirs", folder.toString());
    p.put("auto.create.topics.enable", "false");
    address(p, ports);
    alone(p);
    quick(p);
    return p;
  }

  private static void address(Map<String, String> p, BoundPorts ports) {
    String broker = BoundPorts.BROKER + "://" + BoundPorts.HOST + ":";
    String controller = BoundPorts.CONTROLLER + "://" + BoundPorts.HOST + ":";
    p.put("listeners", broker + ports.brokerPort() + "," + controller + ports.controllerPort());
    p.put(
        "listener.security.protocol.map",
        BoundPorts.BROKER + ":PLAINTEXT," + BoundPorts.CONTROLLER + ":PLAINTEXT");
    p.put("inter.broker.listener.name", BoundPorts.BROKER);
    p.put("controller.listener.names", BoundPorts.CONTROLLER);
    p.put("controller.quorum.voters", "1@" + BoundPorts.HOST + ":" + ports.controllerPort());
  }

  /** Internal topics can't have replicas where there is one broker. */
  private static void alone(Map<String, String> p) {
    p.put("offsets.topic.replication.factor", "1");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
  }

  /** Groups form at once, and nothing is laid out for a load that never comes. */
  private static void quick(Map<String, String> p) {
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("offsets.topic.num.partitions", "1");
    p.put("transaction.state.log.num.partitions", "1");
    p.put("share.coordinator.state.topic.num.partitions", "1");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    p.put("transaction.state.log.segment.bytes", "16777216");
    p.put("offsets.topic.segment.bytes", "16777216");
  }
}
