package dev.claimstream.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage of each sort, planted in copies of the files, is found as what it is. */
class DamagedFilesTest extends CleanRun {

  static Stream<Arguments> damagedFiles() {
    return Stream.of(
        files("a file that is missing", c -> Files.delete(c.data()), "missing"),
        files(
            "a file that is doubled under a name like ours",
            c -> Files.copy(c.data(), Path.of(c.data() + ".copy.ndjson")),
            "foreign"),
        files(
            "a file that is doubled under another name",
            c -> Files.copy(c.data(), c.root().resolve("copy.ndjson")),
            "foreign"),
        files("a byte that is flipped", FolderCopy::flipAByte, "checksum", "foreign", "missing"),
        files("a file that is cut", FolderCopy::cut, "checksum", "unreadable"),
        files(
            "a record that was removed",
            c -> c.lines(lines -> lines.remove(1)),
            "checksum",
            "missing",
            "summary"),
        files(
            "a record that was removed, and the manifest made to fit",
            c -> c.linesAndManifest(lines -> lines.remove(1)),
            "missing"),
        files(
            "a record that is doubled in place of another, and the manifest made to fit",
            c -> c.linesAndManifest(lines -> lines.set(2, lines.get(1))),
            "doubled",
            "missing"),
        files(
            "a manifest with more records than offsets",
            c -> c.edit(m -> m.put("count", 1_000_000)),
            "manifest"),
        files(
            "records out of order, and the manifest made to fit",
            c -> c.linesAndManifest(FolderCopy::swapFirstTwo),
            "order"),
        files("a manifest that is missing", c -> Files.delete(c.manifest()), "foreign", "gap"),
        files("a file that is missing with its manifest", FolderCopy::forgetNewest, "unpublished"),
        files(
            "a manifest that can't be read",
            c -> Files.writeString(c.manifest(), "{\"version\" : 1,"),
            "manifest"),
        files(
            "a manifest that ends where the next one does",
            c -> {
              long end = c.endOfNext();
              c.edit(m -> m.put("nextOffset", end));
            },
            "missing",
            "overlap",
            "summary"),
        files("a manifest with another count", c -> c.edit(m -> m.put("count", 1)), "summary"),
        files("a manifest with another size", c -> c.edit(m -> m.put("bytes", 1)), "checksum"),
        files(
            "a manifest with another summary",
            c -> c.edit(m -> m.withObject("/summary").put("claims", 77)),
            "summary"),
        files(
            "a manifest of another topic of that name",
            c -> c.edit(m -> m.put("topicId", "AAAAAAAAAAAAAAAAAAAAAA")),
            "manifest"),
        files(
            "a manifest that leads out of the folder",
            c -> c.edit(m -> m.put("file", "../" + m.path("file").asText())),
            "manifest"));
  }

  @ParameterizedTest
  @MethodSource
  void damagedFiles(Damage<FolderCopy> damage, List<String> expected) throws Exception {
    assertThat(findings(verifyFiles(damage))).containsExactlyElementsOf(expected);
  }

  @Test
  void aManifestIsNamedAsItIsInTheFolder() throws Exception {
    Report report = verifyFiles(c -> c.edit(m -> m.put("topicId", "AAAAAAAAAAAAAAAAAAAAAA")));

    assertThat(report.checks())
        .flatExtracting(CheckResult::findings)
        .flatExtracting(CheckResult.Findings::examples)
        .extracting(finding -> folder.resolve("files").resolve("" + finding.place()))
        .singleElement()
        .satisfies(manifest -> assertThat(manifest).isRegularFile());
  }

  @Test
  void aFileOfAStretchThatOverlapsAnotherIsFound() throws Exception {
    assertThat(findings(verifyFiles(FolderCopy::overlap))).contains(FILES + ": overlap");
  }
}
