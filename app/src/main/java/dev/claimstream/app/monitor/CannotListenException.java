package dev.claimstream.app.monitor;

import java.io.IOException;

/** Nothing can listen at the address that was asked for: another does, or it is not ours. */
public final class CannotListenException extends IOException {

  private static final long serialVersionUID = 1L;

  CannotListenException(HttpAddress address, IOException cause) {
    super("can't listen at " + address + " (--http): " + cause.getMessage(), cause);
  }
}
