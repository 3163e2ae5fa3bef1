package dev.claimstream.ingest;

/** Hears what happens while articles are published. May be called from several threads. */
public interface IngestListener {

  /** Hears nothing. */
  IngestListener NONE = new IngestListener() {};

  /** An article is about to be handed to Kafka, under the id that it will have there. */
  default void publishing(Article article) {}

  /** Something could not be used; the rest goes on. */
  default void refused(Reading.Refused refused) {}

  /** About once a second while articles are published. */
  default void progress(IngestResult soFar) {}
}
