package dev.claimstream.app.monitor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP server for pages that are made anew for each request. Reads only; few threads, so
 * that nobody who asks much can take the machine from the work.
 */
final class Endpoint implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Endpoint.class);
  private static final int THREADS = 4;
  private static final int NO_BODY = -1;

  static {
    // Seconds after which a client that asks or reads too slowly loses its thread to the next.
    setUnlessSet("sun.net.httpserver.maxReqTime", "2");
    setUnlessSet("sun.net.httpserver.maxRspTime", "10");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Map<String, Supplier<Page>> pages;

  private Endpoint(HttpServer server, Map<String, Supplier<Page>> pages) {
    this.server = server;
    this.pages = Map.copyOf(pages);
    this.threads = Executors.newFixedThreadPool(THREADS, new DaemonThreads("http"));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Begins to answer.
   *
   * @param pages by path
   * @throws CannotListenException when the address can't be had
   */
  static Endpoint open(HttpAddress address, Map<String, Supplier<Page>> pages)
      throws CannotListenException {
    try {
      return new Endpoint(HttpServer.create(address.toSocketAddress(), 0), pages);
    } catch (IOException e) {
      throw new CannotListenException(address, e);
    }
  }

  /** Where it listens. */
  HttpAddress address() {
    return HttpAddress.of(server.getAddress());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Page page = answer(exchange);
      byte[] body = page.bytes();
      exchange.getResponseHeaders().set("Content-Type", page.type());
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(page.status(), NO_BODY);
        return;
      }
      exchange.sendResponseHeaders(page.status(), body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  private Page answer(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return Page.text(405, "only GET and HEAD\n");
    }
    String path = exchange.getRequestURI().getPath();
    @Nullable Supplier<Page> page = pages.get(path);
    if (page == null) {
      return Page.text(
          404, "there is " + String.join(", ", pages.keySet().stream().sorted().toList()) + "\n");
    }
    try {
      return page.get();
    } catch (RuntimeException e) {
      log.atError().addKeyValue("path", path).setCause(e).log("A page could not be made");
      return Page.text(500, "this page could not be made; the log says why\n");
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
