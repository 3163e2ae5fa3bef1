package dev.claimstream.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Where the demo listens; 0 for any port that is free.
 *
 * @param broker port of the broker
 * @param registry port of the schema registry
 */
record DemoPorts(int broker, int registry) {

  private static final int MOST = 65_535;

  DemoPorts {
    require(broker);
    require(registry);
  }

  private static void require(int port) {
    if (port < 0 || port > MOST) {
      throw new UsageException("a port is a number from 0 to " + MOST + ", got " + port);
    }
  }

  /** Whether nothing listens on that port of this machine now. */
  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
