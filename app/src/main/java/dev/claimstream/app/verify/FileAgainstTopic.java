package dev.claimstream.app.verify;

import dev.claimstream.app.verify.Finding.Kind;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.sink.Manifest;
import dev.claimstream.sink.PublishedFolder;
import dev.claimstream.sink.RecordReader;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;

/**
 * Compares one data file with its manifest, and record by record with the stretch of the topic that
 * it covers. Whatever is wrong with the file is a finding.
 */
final class FileAgainstTopic {

  private final PublishedFolder folder;
  private final Manifest manifest;
  private final Tally tally;
  private final Place file;

  FileAgainstTopic(PublishedFolder folder, Manifest manifest, Tally tally) {
    this.folder = folder;
    this.manifest = manifest;
    this.tally = tally;
    this.file = Place.InFile.whole(manifest.file());
  }

  /**
   * Compares.
   *
   * @param stretch what the topic has of what the file covers
   * @param isWhole whether that is all of it, or retention has deleted its beginning
   */
  void check(Stretch stretch, boolean isWhole) {
    for (Place.InTopic lost : stretch.lost()) {
      tally.find(
          Kind.UNREADABLE,
          lost,
          "an enriched paragraph, or a dead letter of it",
          "bytes that can't be read, and no dead letter");
    }
    if (isWhole) {
      stretch
          .summary()
          .filter(summary -> !summary.equals(manifest.summary()))
          .ifPresent(
              summary ->
                  tally.find(
                      Kind.SUMMARY, file, "in its manifest " + summary, "" + manifest.summary()));
    }
    try {
      checkBytes();
      checkRecords(stretch, isWhole);
    } catch (IOException e) {
      tally.find(Kind.MISSING, file, "a data file that can be read", String.valueOf(e));
    }
  }

  private void checkBytes() throws IOException {
    long bytes = folder.bytes(manifest);
    String sha256 = folder.sha256(manifest);
    tally.count("bytes", bytes);
    if (bytes != manifest.bytes()) {
      tally.find(Kind.CHECKSUM, file, manifest.bytes() + " bytes", bytes + " bytes");
    } else if (!sha256.equals(manifest.sha256())) {
      tally.find(Kind.CHECKSUM, file, "SHA-256 " + manifest.sha256(), "SHA-256 " + sha256);
    }
  }

  private void checkRecords(Stretch stretch, boolean isWhole) {
    long number = 0;
    int next = 0;
    var found = new BitSet(stretch.size());
    long deleted = isWhole ? 0 : Math.max(0, manifest.count() - stretch.size());
    try (RecordReader records = folder.open(manifest)) {
      Optional<EnrichedParagraph> record = records.next();
      while (record.isPresent()) {
        number++;
        if (number > deleted) {
          next = checkRecord(record.get(), number, stretch, next, found);
        }
        record = records.next();
      }
    } catch (IOException | RuntimeException e) { // formats have their own ways to say it
      tally.find(
          Kind.UNREADABLE,
          new Place.InFile(manifest.file(), number + 1),
          manifest.count() + " records",
          "what can't be read: " + e.getMessage());
      return;
    } finally {
      tally.count("records", number);
      tally.count("records that the topic has deleted", Math.min(number, deleted));
    }
    if (number != manifest.count()) {
      tally.find(Kind.SUMMARY, file, "in its manifest a count of " + number, "" + manifest.count());
    }
    for (int i = found.nextClearBit(0); i < stretch.size(); i = found.nextClearBit(i + 1)) {
      if (!stretch.isLetter(i)) {
        tally.find(Kind.MISSING, file, "the record at " + stretch.place(i), "it is not there");
      }
    }
  }

  private int checkRecord(
      EnrichedParagraph record, long number, Stretch stretch, int next, BitSet found) {
    int i = stretch.take(record);
    var place = new Place.InFile(manifest.file(), number);
    if (i == DigestTable.NONE) {
      boolean known = stretch.has(record);
      tally.find(
          known ? Kind.DOUBLED : Kind.FOREIGN,
          place,
          "each record of " + manifest.name().topic() + "-" + manifest.name().partition() + " once",
          known ? "a record that was there before" : "a record that the topic does not have here");
      return next;
    }
    found.set(i);
    if (i < next) {
      tally.find(Kind.ORDER, place, "records in the order of offsets", "" + stretch.place(i));
    }
    return Math.max(next, i + 1);
  }
}
