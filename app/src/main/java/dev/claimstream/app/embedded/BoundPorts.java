package dev.claimstream.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The two listening sockets, bound before the servers start: a port that is taken is known at once,
 * and a free port can't be lost to someone else in between.
 */
final class BoundPorts implements ServerSocketFactory, AutoCloseable {

  static final String HOST = "127.0.0.1";
  private static final byte[] ADDRESS = {127, 0, 0, 1};
  static final String BROKER = "BROKER";
  static final String CONTROLLER = "CONTROLLER";

  private final ServerSocketChannel broker;
  private final ServerSocketChannel controller;

  private BoundPorts(ServerSocketChannel broker, ServerSocketChannel controller) {
    this.broker = broker;
    this.controller = controller;
  }

  /** Binds a broker port, 0 for any, and any free controller port. */
  static BoundPorts bind(int brokerPort) throws IOException {
    ServerSocketChannel broker = listen(brokerPort);
    try {
      return new BoundPorts(broker, listen(0));
    } catch (IOException e) {
      broker.close();
      throw e;
    }
  }

  private static ServerSocketChannel listen(int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      return channel.bind(new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port));
    } catch (BindException e) {
      channel.close();
      throw new PortTakenException(port, e);
    }
  }

  int brokerPort() {
    return broker.socket().getLocalPort();
  }

  int controllerPort() {
    return controller.socket().getLocalPort();
  }

  /** Hands out a bound socket where Kafka would open one. */
  @Override
  public ServerSocketChannel openServerSocket(
      String listener, InetSocketAddress address, int backlog, int receiveBuffer)
      throws IOException {
    ServerSocketChannel channel =
        switch (listener) {
          case BROKER -> broker;
          case CONTROLLER -> controller;
          default -> throw new IllegalArgumentException("no such listener: " + listener);
        };
    channel.configureBlocking(false);
    return channel;
  }

  /** Closes the sockets; those that Kafka has closed already stay so. */
  @Override
  public void close() {
    try {
      broker.close();
      controller.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
