package dev.claimstream.app;

import dev.claimstream.ingest.IngestResult;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Watches what comes out of the pipeline, as any consumer would, and hands on each new claim. */
final class DemoWatch implements AutoCloseable {

  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LocalPipeline pipeline;
  private final TopicReader<EnrichedParagraph> enriched;
  private final TopicReader<PublishedClaim> claims;
  private final Consumer<PublishedClaim> onClaim;
  private final DemoProgress progress;

  private DemoWatch(
      LocalPipeline pipeline,
      TopicReader<EnrichedParagraph> enriched,
      TopicReader<PublishedClaim> claims,
      DemoProgress progress,
      Consumer<PublishedClaim> onClaim) {
    this.pipeline = pipeline;
    this.enriched = enriched;
    this.claims = claims;
    this.progress = progress;
    this.onClaim = onClaim;
  }

  static DemoWatch open(
      LocalServices services,
      LocalPipeline pipeline,
      DemoProgress progress,
      Consumer<PublishedClaim> onClaim) {
    var cluster = services.cluster();
    var topics = services.topics();
    return new DemoWatch(
        pipeline,
        TopicReader.open(cluster, topics.enriched(), TopicReader.From.BEGINNING),
        TopicReader.open(cluster, topics.claims(), TopicReader.From.BEGINNING),
        progress,
        onClaim);
  }

  /**
   * Returns true when all that was put in has come out, false when it was asked to stop before or
   * nothing came for a minute.
   *
   * @throws java.util.concurrent.CompletionException with what made a part fail
   */
  boolean untilComplete(CompletableFuture<IngestResult> put, StopSignal stop) {
    long quietSince = System.nanoTime();
    while (!stop.isRequested() && System.nanoTime() - quietSince < PATIENCE.toNanos()) {
      if (look()) {
        quietSince = System.nanoTime();
      }
      if (put.isDone() && isComplete(put.join())) {
        return true;
      }
    }
    return false;
  }

  /** Hands on whatever claims others put in, and returns when it is asked to stop. */
  void untilStopped(StopSignal stop) {
    while (!stop.isRequested()) {
      failIfEnded();
      claims.poll(TICK).forEach(onClaim);
    }
  }

  private boolean isComplete(IngestResult put) {
    return progress.isComplete(
        put.paragraphs(),
        pipeline.enrich().counts().deadLetters(),
        pipeline.sink().counts().claimsDeadLetters());
  }

  /** Whether something new came. */
  private boolean look() {
    failIfEnded();
    int before = progress.paragraphs() + progress.claims();
    enriched.poll(TICK).forEach(progress::saw);
    for (PublishedClaim claim : claims.poll(TICK)) {
      if (progress.saw(claim)) {
        onClaim.accept(claim);
      }
    }
    return progress.paragraphs() + progress.claims() > before;
  }

  private void failIfEnded() {
    if (pipeline.ended().isDone()) {
      pipeline.ended().join();
    }
  }

  @Override
  public void close() {
    enriched.close();
    claims.close();
  }
}
