package dev.claimstream.ingest;

/**
 * What was done, so far or in all.
 *
 * @param articles handed to Kafka, each repetition counted
 * @param paragraphs that Kafka has acknowledged
 * @param refused inputs that could not be used, and paragraphs that Kafka did not take
 */
public record IngestResult(long articles, long paragraphs, long refused) {}
