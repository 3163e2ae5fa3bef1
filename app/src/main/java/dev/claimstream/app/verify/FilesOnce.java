package dev.claimstream.app.verify;

import static java.util.Objects.requireNonNull;

import dev.claimstream.app.topic.CommittedReader;
import dev.claimstream.app.verify.Finding.Kind;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.sink.Manifest;
import dev.claimstream.sink.PublishedFolder;
import dev.claimstream.sink.PublishedFolder.FoundManifest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Each enriched record is in the files once: the manifests of a partition are a chain without gap
 * or overlap from offset 0 on, their files are as they say, and hold what the topic holds.
 */
final class FilesOnce {

  private final PublishedFolder folder;
  private final Decoder<EnrichedParagraph> decoder;
  private final String topic;
  private final String topicId;
  private final Letters letters;
  private final Tally tally;

  FilesOnce(
      PublishedFolder folder,
      Decoder<EnrichedParagraph> decoder,
      String topicId,
      Letters letters,
      int examples) {
    this.folder = folder;
    this.decoder = decoder;
    this.topic = decoder.topic().name();
    this.topicId = topicId;
    this.letters = letters;
    this.tally = new Tally("enriched to files", examples, "files", "records", "bytes");
  }

  /**
   * Whether the files hold all records up to these.
   *
   * @param last the offset of the last record of each partition
   */
  boolean reach(Map<TopicPartition, Long> last) throws IOException {
    List<FoundManifest> manifests = folder.manifests(topic);
    for (Map.Entry<TopicPartition, Long> wanted : last.entrySet()) {
      Optional<Manifest> newest =
          manifests.stream()
              .filter(m -> m.name().partition() == wanted.getKey().partition())
              .reduce((before, after) -> after)
              .flatMap(FoundManifest::content);
      if (newest.isEmpty()
          || newest.get().nextOffset() <= wanted.getValue()
          || !folder.isInPlace(newest.get())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Compares the files with the topic.
   *
   * @param last the offset of the last record of each partition that has to be in them
   */
  CheckResult check(CommittedReader reader, Map<TopicPartition, Long> last) throws IOException {
    letters.refresh();
    // In this order: what is published meanwhile has its manifest first.
    List<String> files = folder.dataFiles(topic);
    List<FoundManifest> manifests = folder.manifests(topic);
    Map<TopicPartition, Long> ends = reader.ends();
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      List<FoundManifest> ofPartition =
          manifests.stream().filter(m -> m.name().partition() == end.getKey().partition()).toList();
      new Chain(reader, end.getKey(), end.getValue())
          .check(ofPartition, last.getOrDefault(end.getKey(), -1L));
    }
    for (FoundManifest manifest : manifests) {
      if (!ends.containsKey(new TopicPartition(topic, manifest.name().partition()))) {
        tally.find(
            Kind.MANIFEST,
            Place.InFile.whole(manifest.file()),
            "partitions that " + topic + " has",
            "partition " + manifest.name().partition());
      }
    }
    checkLeftovers(files, manifests);
    tally.count("staged files, not published yet", folder.staged().size());
    return tally.result();
  }

  private void checkLeftovers(List<String> files, List<FoundManifest> manifests) {
    Set<String> named = new HashSet<>();
    Set<String> unknown = new HashSet<>();
    for (FoundManifest manifest : manifests) {
      manifest
          .content()
          .ifPresentOrElse(m -> named.add(m.file()), () -> unknown.add(manifest.stem()));
    }
    for (String file : files) {
      if (!named.contains(file) && unknown.stream().noneMatch(file::startsWith)) {
        tally.find(
            Kind.FOREIGN, Place.InFile.whole(file), "only files that a manifest names", "this one");
      }
    }
  }

  /** The files of one partition. */
  private final class Chain {

    private final TopicPartition partition;
    private final PartitionCursor cursor;
    private final long begin;
    private final long end;
    private long next;
    private boolean isKnown = true;

    Chain(CommittedReader reader, TopicPartition partition, long end) {
      this.partition = partition;
      this.cursor = new PartitionCursor(reader, partition);
      this.begin = requireNonNull(reader.begins().get(partition));
      this.end = end;
    }

    void check(List<FoundManifest> manifests, long last) {
      for (FoundManifest manifest : manifests) {
        tally.count("files");
        join(manifest);
        manifest
            .content()
            .ifPresentOrElse(
                content -> check(manifest.file(), content),
                () -> {
                  tally.find(
                      Kind.MANIFEST,
                      Place.InFile.whole(manifest.file()),
                      "the manifest that was published",
                      manifest.problem());
                  isKnown = false;
                });
      }
      if (isKnown && last >= next) {
        unpublished(last);
      }
    }

    private void join(FoundManifest manifest) {
      long first = manifest.name().firstOffset();
      if (first < next) {
        tally.find(
            Kind.OVERLAP,
            Place.InFile.whole(manifest.file()),
            "a file that begins at offset " + next + ", where the one before ends",
            "it begins at " + first);
      } else if (first > next && isKnown) {
        if (next == 0 && begin >= first) {
          tally.count("partitions whose first files and records are gone");
        } else {
          tally.find(
              Kind.GAP,
              new Place.InTopic(topic, partition.partition(), next),
              "a manifest for the offsets from here to " + first,
              "none");
        }
      }
      next = Math.max(next, first);
      isKnown = true;
    }

    private void check(String file, Manifest manifest) {
      next = Math.max(next, manifest.nextOffset());
      Place place = Place.InFile.whole(file);
      if (!manifest.topicId().equals(topicId)) {
        tally.find(
            Kind.MANIFEST,
            place,
            "files of this " + topic + ", id " + topicId,
            "files of another one that had its name, id " + manifest.topicId());
        return;
      }
      if (manifest.nextOffset() > end) {
        tally.find(
            Kind.MANIFEST,
            place,
            "a topic that goes to " + manifest.nextOffset() + " at least",
            "it ends at " + end);
      }
      long first = manifest.name().firstOffset();
      var stretch = new Stretch(decoder, letters);
      cursor.read(first, Math.min(manifest.nextOffset(), end), stretch::add);
      if (folder.isInPlace(manifest)) {
        new FileAgainstTopic(folder, manifest, tally).check(stretch, begin <= first);
      } else {
        tally.find(
            Kind.MISSING,
            Place.InFile.whole(manifest.file()),
            "the data file with " + manifest.count() + " records",
            "it is not there");
      }
    }

    private void unpublished(long last) {
      long[] records = {0};
      cursor.read(next, Math.min(last + 1, end), record -> records[0]++);
      if (records[0] > 0) {
        tally.find(
            Kind.UNPUBLISHED,
            new Place.InTopic(topic, partition.partition(), next),
            "files with the records from here to " + last,
            "%,d records are in no file".formatted(records[0]));
      }
    }
  }
}
