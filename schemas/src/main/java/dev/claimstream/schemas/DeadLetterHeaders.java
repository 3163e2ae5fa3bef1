package dev.claimstream.schemas;

/**
 * Names of the headers of a dead letter, all text in UTF-8. All that begin with two underscores are
 * those that Kafka Streams writes itself (KIP-1034), so that every letter is read alike.
 */
public final class DeadLetterHeaders {

  /** The step that could not use the record: a node of a topology, or a part of ingest or sink. */
  public static final String STEP = "claimstream.step";

  /** How many bytes the value had, when it was too large to be kept. */
  public static final String OMITTED = "claimstream.omitted.bytes";

  /** The file or stream that was read, when it was not a record; with the line if it is known. */
  public static final String FILE = "claimstream.file";

  /** Counted from 1. */
  public static final String LINE = "claimstream.line";

  /**
   * Of a note, which is no letter: {@code topic-partition-offset} of the record that was sent back.
   */
  public static final String REDRIVEN_RECORD = "claimstream.redriven.record";

  public static final String EXCEPTION = "__streams.errors.exception";
  public static final String MESSAGE = "__streams.errors.message";
  public static final String STACKTRACE = "__streams.errors.stacktrace";

  /** Where the record was, with the two that follow. */
  public static final String TOPIC = "__streams.errors.topic";

  public static final String PARTITION = "__streams.errors.partition";
  public static final String OFFSET = "__streams.errors.offset";

  private DeadLetterHeaders() {}
}
