package dev.claimstream.app;

import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.enrich.EnrichService;
import dev.claimstream.enrich.Enrichment;
import dev.claimstream.sink.Sink;
import dev.claimstream.sink.SinkConfig;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Enrich and sink at work on {@link LocalServices}. */
public final class LocalPipeline implements AutoCloseable {

  private final EnrichService enrich;
  private final Sink sink;

  private LocalPipeline(EnrichService enrich, Sink sink) {
    this.enrich = enrich;
    this.sink = sink;
  }

  /** Starts both side by side; they take up their work in the background. */
  public static LocalPipeline start(
      LocalServices services, Enrichment enrichment, EnrichConfig enrich, SinkConfig sink) {
    CompletableFuture<Sink> sinking =
        CompletableFuture.supplyAsync(
            () -> Sink.start(services.cluster(), services.topics(), sink));
    EnrichService enriching;
    try {
      enriching = EnrichService.start(services.cluster(), services.topics(), enrichment, enrich);
    } catch (RuntimeException e) {
      Starting.abandon(sinking, e);
      throw e;
    }
    try {
      return new LocalPipeline(enriching, sinking.join());
    } catch (CompletionException e) {
      enriching.close();
      throw e;
    }
  }

  public EnrichService enrich() {
    return enrich;
  }

  public Sink sink() {
    return sink;
  }

  /** Completed with what made one of the two fail, or when one is closed. */
  CompletableFuture<?> ended() {
    return CompletableFuture.anyOf(enrich.stopped(), sink.ended());
  }

  /** Publishes what is open, and ends. */
  @Override
  public void close() {
    try (enrich) {
      sink.close();
    }
  }
}
