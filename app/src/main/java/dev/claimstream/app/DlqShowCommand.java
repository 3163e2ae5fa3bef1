package dev.claimstream.app;

import dev.claimstream.app.letters.Letter;
import dev.claimstream.app.letters.LetterId;
import dev.claimstream.app.letters.LetterValue;
import dev.claimstream.app.letters.Letters;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one dead letter. */
@Command(
    name = "show",
    header = "Show one dead letter: where and why, its headers, and its value.",
    description = {
      "",
      "The value is decoded where that is possible; of other bytes the first are shown in hex."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  claimstream dlq show 2-1047", "  claimstream dlq show 2-1047 --raw letter.bin"})
final class DlqShowCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      paramLabel = "PARTITION-OFFSET",
      description = "The letter, as dlq list --each calls it.")
  private LetterId id = new LetterId(0, 0);

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--raw",
      paramLabel = "FILE",
      description = "Write the value's original bytes here; an existing file is not replaced.")
  private Optional<Path> raw = Optional.empty();

  DlqShowCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Cluster cluster = connection.cluster(context);
    Preflight.topics(cluster, List.of(Topics.DEAD_LETTERS), connection.patience(context));
    Letter letter;
    try (Letters letters = Letters.open(cluster)) {
      letter =
          letters
              .find(id)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "there is no letter "
                              + id
                              + "; `dlq list --each` shows which there are"));
      print(letter, letters.isRedriven(letter));
    }
    var topics = Topics.using(new RegistryClient(cluster.registry()));
    LetterValue.of(letter, topics)
        .lines()
        .forEach(line -> context.console().out().println("  " + Wrapped.printable(line)));
    if (raw.isPresent()) {
      writeRaw(letter, raw.get());
    }
    return ExitCode.OK;
  }

  private void writeRaw(Letter letter, Path file) throws IOException {
    byte[] value = letter.found().value();
    if (value == null) {
      throw new UsageException("letter " + id + " has no value to write to " + file);
    }
    try {
      Files.write(file, value, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(file + " is there already; give a new file to --raw");
    } catch (NoSuchFileException e) {
      throw new UsageException("the folder of " + file + " is not there; --raw makes none");
    } catch (AccessDeniedException e) {
      throw new UsageException(file + " may not be written; give another file to --raw");
    }
  }

  private void print(Letter letter, boolean back) {
    line("letter", letter.id() + (back ? ", sent back" : ""));
    line("time", letter.time().toString());
    line("step", letter.step());
    line("exception", letter.exception());
    line("message", letter.message());
    letter.origin().ifPresent(origin -> line("from", origin));
    letter.key().ifPresent(key -> line("key", key));
    letter.omitted().ifPresent(bytes -> line("value", "left out, it had " + bytes + " bytes"));
    PrintStream out = context.console().out();
    out.println("headers");
    for (Header header : letter.found().headers()) {
      if (!header.key().equals(DeadLetterHeaders.STACKTRACE)) {
        String value =
            header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        out.println("  " + Wrapped.printable(header.key() + " = " + value));
      }
    }
    letter
        .trace()
        .ifPresent(
            trace -> {
              out.println("trace");
              trace.lines().forEach(line -> out.println("  " + Wrapped.printable(line)));
            });
    out.println("value");
  }

  private void line(String name, String value) {
    context.console().out().printf("%-10s %s%n", name, Wrapped.printable(value));
  }
}
