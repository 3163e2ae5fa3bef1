package dev.claimstream.app.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Where the broker keeps its topics.
 *
 * @param path the folder
 * @param temporary whether to delete it in the end
 */
record DataFolder(Path path, boolean temporary) implements AutoCloseable {

  private static final String FORMATTED = "meta.properties";

  static DataFolder open(Optional<Path> folder) throws IOException {
    if (folder.isEmpty()) {
      return new DataFolder(Files.createTempDirectory("claimstream-broker-"), true);
    }
    return new DataFolder(Files.createDirectories(folder.get().toAbsolutePath()), false);
  }

  /** Lays down the cluster's identity, unless an earlier start has. */
  void format(KafkaConfig config) throws IOException {
    if (Files.exists(path.resolve(FORMATTED))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(config.nodeId())
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(path.toString())
          .setMetadataLogDirectory(path.toString())
          .setControllerListenerName(BoundPorts.CONTROLLER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("can't lay out a broker's folder in " + path, e);
    }
  }

  @Override
  public void close() {
    if (temporary) {
      try {
        Utils.delete(path.toFile());
      } catch (IOException e) {
        throw new UncheckedIOException("can't delete " + path, e);
      }
    }
  }
}
