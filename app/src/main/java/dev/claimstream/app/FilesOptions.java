package dev.claimstream.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the sink's files are, and whose. */
final class FilesOptions {

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      descriptionKey = "sink.dir",
      defaultValue = "data/files",
      description = "Where files are published. Default: ${DEFAULT-VALUE}")
  private Path dir = Path.of("");

  @Option(
      names = "--group-id",
      paramLabel = "ID",
      descriptionKey = "sink.group-id",
      defaultValue = "claimstream-files",
      description = "Consumer group of all who write into that folder. Default: ${DEFAULT-VALUE}")
  private String groupId = "";

  Path dir() {
    return dir;
  }

  String groupId() {
    return groupId;
  }
}
