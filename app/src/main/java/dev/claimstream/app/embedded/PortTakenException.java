package dev.claimstream.app.embedded;

import java.io.IOException;

/** Something else listens on the port that was asked for. */
public final class PortTakenException extends IOException {

  private static final long serialVersionUID = 1L;

  public PortTakenException(int port, IOException cause) {
    super("port " + port + " of this machine is taken", cause);
  }
}
