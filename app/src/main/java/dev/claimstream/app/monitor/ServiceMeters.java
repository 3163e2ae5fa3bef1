package dev.claimstream.app.monitor;

import dev.claimstream.enrich.EnrichCounts;
import dev.claimstream.ingest.IngestResult;
import dev.claimstream.sink.SinkCounts;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** The names under which the services' counts are shown. docs/metrics.md lists them. */
final class ServiceMeters {

  private static final String LETTERS = "claimstream.dead.letters";
  private static final String WHY = "Records that could not be used, by step and reason";
  private static final String BATCHES = "claimstream.enrich.batches";
  private static final String TAGGED =
      "What was tagged together: whole articles, articles that fell quiet, pieces of articles over"
          + " the bounds, late paragraphs";

  private final MeterRegistry meters;

  ServiceMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  void enrich(Supplier<EnrichCounts> counts) {
    var shown = new Counted<>(meters, counts);
    shown.counter(
        "claimstream.enrich.paragraphs.read",
        "Paragraphs read and usable, repeated ones too",
        EnrichCounts::paragraphs);
    shown.counter(
        "claimstream.enrich.paragraphs.repeated",
        "Paragraphs that had come before and were dropped",
        EnrichCounts::repeated);
    shown.counter(
        "claimstream.enrich.paragraphs.written", "Enriched paragraphs", EnrichCounts::enriched);
    shown.gauge(
        "claimstream.enrich.articles.waiting",
        "Articles of which paragraphs are missing",
        EnrichCounts::waiting);
    shown.counter(BATCHES, TAGGED, EnrichCounts::whole, "assembly", "whole");
    shown.counter(BATCHES, TAGGED, EnrichCounts::timedOut, "assembly", "quiet");
    shown.counter(BATCHES, TAGGED, EnrichCounts::pieces, "assembly", "piece");
    shown.counter(BATCHES, TAGGED, EnrichCounts::late, "assembly", "late");
    for (var reason : dev.claimstream.enrich.LetterReason.values()) {
      shown.counter(
          LETTERS,
          WHY,
          c -> c.letters().getOrDefault(reason, 0L),
          labels(reason.step(), reason.label()));
    }
  }

  void sink(Supplier<SinkCounts> counts) {
    var shown = new Counted<>(meters, counts);
    shown.counter(
        "claimstream.sink.claims.published",
        "Claims published to their topic",
        SinkCounts::claimsPublished);
    shown.counter(
        "claimstream.sink.file.records",
        "Paragraphs written into files; visible once their file is published",
        SinkCounts::recordsWritten);
    shown.counter("claimstream.sink.files.published", "Files", SinkCounts::filesPublished);
    shown.counter(
        "claimstream.sink.files.refused",
        "Files dropped because another process had published that stretch",
        SinkCounts::filesRefused);
    shown.counter(
        "claimstream.sink.file.published.bytes",
        "Bytes in published files",
        SinkCounts::bytesPublished);
    for (var reason : dev.claimstream.sink.LetterReason.values()) {
      shown.counter(
          LETTERS,
          WHY,
          c -> c.letters().getOrDefault(reason, 0L),
          labels(reason.step(), reason.label()));
    }
  }

  void ingest(Supplier<IngestResult> result) {
    var shown = new Counted<>(meters, result);
    shown.counter(
        "claimstream.ingest.articles", "Articles handed to Kafka", IngestResult::articles);
    shown.counter(
        "claimstream.ingest.paragraphs",
        "Paragraphs that Kafka has acknowledged",
        IngestResult::paragraphs);
    shown.counter(
        "claimstream.ingest.refused",
        "Inputs that could not be used, and paragraphs that Kafka did not take",
        IngestResult::refused);
  }

  private static String[] labels(String step, String reason) {
    return new String[] {"step", step, "reason", reason};
  }
}
