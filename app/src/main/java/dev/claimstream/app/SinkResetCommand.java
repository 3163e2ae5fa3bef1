package dev.claimstream.app;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.TopicAdmin;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.FilesArchive;
import dev.claimstream.sink.FilesGroup;
import dev.claimstream.sink.PublishedFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Starts the sink's files over. */
@Command(
    name = "reset",
    header = "Move the published files aside, so that the sink writes them all anew.",
    description = {
      "",
      "Moves the files of news.enriched and their manifests into a folder"
          + " _archived-TIME within their own, and sets the consumer group's offsets to the"
          + " beginning. Deletes nothing. The next sink begins with the oldest record that the"
          + " topic still has. The claims' topic is not touched: written again, it would have"
          + " every claim twice until it is compacted.",
      "",
      "Every sink of the group must have ended. The folder remembers which group that is."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream sink reset --dry-run",
      "  claimstream sink reset --dir /var/lib/claimstream/files"
    })
final class SinkResetCommand implements Callable<Integer> {

  private static final String GROUP_OPTION = "--group-id";

  private final Context context;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Mixin private FilesOptions files = new FilesOptions();

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  SinkResetCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    requireNoOptionsBefore();
    String groupId = groupId(folder());
    Cluster cluster = connection.cluster(context);
    connection.patience(context).await(() -> requireTopic(cluster));
    var archive = FilesArchive.of(files.dir(), Topics.ENRICHED);
    try (FilesGroup group = FilesGroup.of(cluster, groupId)) {
      requireNoMembers(group, groupId);
      reset(archive, group, groupId);
    }
    return ExitCode.OK;
  }

  /** {@code sink --dir D reset} would reset another folder than D. */
  private void requireNoOptionsBefore() {
    ParseResult before = spec.parent().commandLine().getParseResult();
    List<String> names =
        before.matchedOptions().stream()
            .filter(option -> ConfigKeys.keyOf(option).isPresent())
            .map(option -> option.longestName())
            .toList();
    if (!names.isEmpty()) {
      throw new UsageException(String.join(", ", names) + " must come after 'reset'");
    }
  }

  private PublishedFolder folder() {
    try {
      return PublishedFolder.at(files.dir());
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** The folder's; what was given counts only for a folder that doesn't remember one yet. */
  private String groupId(PublishedFolder folder) throws IOException {
    String groupId = folder.group().orElse(files.groupId());
    boolean given =
        spec.commandLine().getParseResult().hasMatchedOption(GROUP_OPTION)
            || ConfigKeys.keyOf(spec.findOption(GROUP_OPTION))
                .flatMap(context.settings()::get)
                .isPresent();
    if (given && !groupId.equals(files.groupId())) {
      throw new UsageException(
          "the files in %s are of consumer group '%s', not of '%s': leave %s away, or name that group"
              .formatted(files.dir(), groupId, files.groupId(), GROUP_OPTION));
    }
    return groupId;
  }

  private static List<String> requireTopic(Cluster cluster) {
    try (TopicAdmin admin = TopicAdmin.of(cluster)) {
      List<String> topics = List.of(Topics.ENRICHED);
      admin.require(topics);
      return topics;
    }
  }

  private void requireNoMembers(FilesGroup group, String groupId) {
    List<String> members = group.members();
    if (!members.isEmpty()) {
      throw new UsageException(
          "group %s has %s, at %s: stop every sink that writes into %s first; one that was killed counts for 15 s more"
              .formatted(
                  groupId,
                  Count.of(members.size(), "member"),
                  String.join(", ", members),
                  files.dir()));
    }
  }

  private void reset(FilesArchive archive, FilesGroup group, String groupId) throws IOException {
    PrintStream out = context.console().out();
    Map<Integer, Long> beginning = group.beginning(Topics.ENRICHED);
    FilesArchive.Content content = archive.content();
    Path target = archive.folderAt(Instant.now());
    if (!dryRun) {
      group.commit(Topics.ENRICHED, beginning); // first: refused if a sink has started meanwhile
    }
    out.printf(
        "%s: group %s %s %s%n",
        Topics.ENRICHED,
        groupId,
        dryRun ? "would begin at" : "begins at",
        beginning.entrySet().stream()
            .map(e -> e.getValue() + " (partition " + e.getKey() + ")")
            .collect(Collectors.joining(", ")));
    if (content.isEmpty()) {
      out.printf("%s: no files of %s, nothing to move%n", files.dir(), Topics.ENRICHED);
      return;
    }
    if (!dryRun) {
      archive.move(target);
    }
    out.printf(
        "%s: %s and %s %s %s%n",
        files.dir(),
        Count.of(content.dataFiles().size(), "file"),
        Count.of(content.manifests().size(), "manifest"),
        dryRun ? "would be moved to" : "moved to",
        target);
  }
}
