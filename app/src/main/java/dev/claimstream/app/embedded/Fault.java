package dev.claimstream.app.embedded;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.FaultHandlerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a part of the broker breaks: it is logged, and a fatal fault told to whoever
 * started the broker. (Kafka's own handler would halt the whole JVM.)
 */
record Fault(String part, boolean fatal, Runnable action, CompletableFuture<Throwable> failure)
    implements FaultHandler {

  private static final Logger log = LoggerFactory.getLogger(Fault.class);

  @Override
  public RuntimeException handleFault(String message, @Nullable Throwable cause) {
    log.atError()
        .addKeyValue("part", part)
        .addKeyValue("fatal", fatal)
        .addKeyValue("fault", message)
        .setCause(cause)
        .log("The embedded broker broke");
    var exception = new FaultHandlerException(part + ": " + message, cause);
    action.run();
    if (fatal) {
      failure.complete(exception);
    }
    return exception;
  }
}
