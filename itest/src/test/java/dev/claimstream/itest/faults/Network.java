package dev.claimstream.itest.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.netcrusher.core.reactor.NioReactor;
import org.netcrusher.tcp.TcpCrusher;
import org.netcrusher.tcp.TcpCrusherBuilder;

/** The way to a port, which can be slow, silent or gone. */
final class Network implements AutoCloseable {

  private final NioReactor reactor;
  private final TcpCrusher way;
  private final AtomicLong delayNanos;

  private Network(NioReactor reactor, TcpCrusher way, AtomicLong delayNanos) {
    this.reactor = reactor;
    this.way = way;
    this.delayNanos = delayNanos;
  }

  /** Leads from one port to another. */
  static Network before(String host, int to, int from) throws IOException {
    var reactor = new NioReactor();
    var delay = new AtomicLong();
    TcpCrusher way =
        TcpCrusherBuilder.builder()
            .withReactor(reactor)
            .withBindAddress(host, from)
            .withConnectAddress(host, to)
            .withIncomingThrottlerFactory(client -> buffer -> delay.get())
            .withOutgoingThrottlerFactory(client -> buffer -> delay.get())
            .buildAndOpen();
    return new Network(reactor, way, delay);
  }

  int port() {
    return way.getBindAddress().getPort();
  }

  /** Nothing comes through, and nobody is told. */
  void silence() {
    way.freeze();
  }

  void speakAgain() {
    way.unfreeze();
  }

  /** Every connection breaks; new ones are taken. */
  void breakConnections() {
    way.closeAllPairs();
  }

  /** Each piece of data waits so long, either way. */
  void delay(Duration delay) {
    delayNanos.set(delay.toNanos());
  }

  @Override
  public void close() {
    way.close();
    reactor.close();
  }
}
