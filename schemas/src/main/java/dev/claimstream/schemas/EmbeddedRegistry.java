package dev.claimstream.schemas;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry inside this process, for the demo and for tests: a real HTTP endpoint on the
 * loopback interface that answers the calls of Confluent's REST API with which clients in any
 * language register, decode and list. What it holds is gone when it is closed. Compatibility is
 * always {@code FULL_TRANSITIVE}.
 */
public final class EmbeddedRegistry implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedRegistry.class);
  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final int THREADS = 4;
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  static {
    // Without it every answer waits 40 ms: the server sends headers and body in two segments.
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final RegistryRoutes routes = new RegistryRoutes();

  private EmbeddedRegistry(HttpServer server) {
    this.server = server;
    this.threads = Executors.newFixedThreadPool(THREADS, EmbeddedRegistry::daemon);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts a registry that holds nothing yet.
   *
   * @param port where to listen; 0 for any free port
   * @throws UncheckedIOException when the port is taken, naming it
   */
  public static EmbeddedRegistry start(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return new EmbeddedRegistry(HttpServer.create(address, 0));
    } catch (BindException e) {
      throw new UncheckedIOException(
          "the schema registry cannot listen on port "
              + port
              + ", it is taken: choose another, or 0 for any free one",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema registry cannot listen on port " + port, e);
    }
  }

  /** Where clients reach it. */
  public URI address() {
    InetSocketAddress bound = server.getAddress();
    return URI.create("http://" + bound.getAddress().getHostAddress() + ":" + bound.getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "embedded-registry");
    thread.setDaemon(true);
    return thread;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      RegistryRoutes.Response response = answer(exchange);
      byte[] body = response.body().toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
      exchange.sendResponseHeaders(response.status(), body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    } catch (RuntimeException e) {
      log.atError()
          .addKeyValue("method", exchange.getRequestMethod())
          .addKeyValue("path", exchange.getRequestURI().getPath())
          .setCause(e)
          .log("The embedded registry failed to answer");
      throw e;
    }
  }

  private RegistryRoutes.Response answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      return RegistryRoutes.refuse(
          new RegistryRefusal(413, 413, "The body is over " + MAX_BODY_BYTES + " bytes"));
    }
    return routes.answer(
        new RegistryRoutes.Request(
            exchange.getRequestMethod(),
            segments(exchange.getRequestURI()),
            new String(body, StandardCharsets.UTF_8)));
  }

  private static List<String> segments(URI uri) {
    return Arrays.stream(uri.getRawPath().split("/"))
        .filter(s -> !s.isEmpty())
        .map(s -> URLDecoder.decode(s.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }
}
