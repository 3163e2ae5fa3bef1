package dev.claimstream.sink;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How files are written.
 *
 * @param folder where they are published, on a file system with hard links
 * @param format of the files; those in the folder may be of another
 * @param groupId the consumer group that shares the partitions; all processes that write into a
 *     folder are of one group, which the folder remembers
 * @param roll when a file is full
 * @param pollTimeout how long to wait for records before looking whether a file is old enough
 */
public record FilesConfig(
    Path folder, FilesFormat format, String groupId, RollPolicy roll, Duration pollTimeout) {

  public FilesConfig {
    Require.name("groupId (--group-id)", groupId);
    Require.positive("pollTimeout", pollTimeout);
  }

  /** In a folder, as NDJSON, with the usual limits. */
  public static FilesConfig in(Path folder) {
    return new FilesConfig(
        folder,
        FilesFormat.NDJSON,
        "claimstream-files",
        RollPolicy.defaults(),
        Duration.ofMillis(100));
  }
}
