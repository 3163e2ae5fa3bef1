package dev.claimstream.sink;

/** How publishing a partition's open file went. */
sealed interface Publication {

  /** The file is there, for good. */
  record Published(Manifest manifest) implements Publication {}

  /**
   * Somebody else has published this stretch or taken the partition over. Nothing of the open file
   * was published; what is true now is for {@link PartitionFiles#recover} to find.
   */
  record Refused(FileName name) implements Publication {}

  /** Nothing was open. */
  record Nothing() implements Publication {}
}
