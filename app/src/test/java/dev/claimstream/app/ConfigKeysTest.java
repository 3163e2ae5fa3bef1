package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which options are keys, too: whoever adds one decides. */
class ConfigKeysTest {

  /** Take a value, but choose what a single run is about or where its result goes. */
  private static final Set<String> OF_ONE_RUN =
      Set.of(
          "claimstream ingest --watch",
          "claimstream tail --filter",
          "claimstream tail --limit",
          "claimstream replay --article",
          "claimstream replay --from",
          "claimstream replay --to",
          "claimstream replay --offsets",
          "claimstream replay --partition",
          "claimstream replay --id",
          "claimstream diff --replay",
          "claimstream diff --limit",
          "claimstream dlq list --article",
          "claimstream dlq list --limit",
          "claimstream dlq list --reason",
          "claimstream dlq list --since",
          "claimstream dlq list --step",
          "claimstream dlq list --topic",
          "claimstream dlq redrive --article",
          "claimstream dlq redrive --limit",
          "claimstream dlq redrive --reason",
          "claimstream dlq redrive --since",
          "claimstream dlq redrive --step",
          "claimstream dlq redrive --topic",
          "claimstream dlq show --raw");

  /** Have keys of another form: the file's own name, and all that begin with {@code kafka.} */
  private static final Set<String> OTHERWISE = Set.of("--config", "--kafka");

  @Test
  void everyOptionWithAValueIsAKeyUnlessItIsOfOneRun() {
    List<String> without = new ArrayList<>();
    forEachOption(
        (command, option) -> {
          if (option.arity().max() > 0
              && !OTHERWISE.contains(option.longestName())
              && ConfigKeys.keyOf(option).isEmpty()) {
            without.add(command.qualifiedName() + " " + option.longestName());
          }
        });

    assertThat(without).containsExactlyInAnyOrderElementsOf(OF_ONE_RUN);
  }

  @Test
  void aKeyIsTheOptionsNameBelowItsCommandsUnlessSeveralCommandsHaveIt() {
    Set<String> shared = Set.of("bootstrap", "registry", "wait", "http", "scope");
    forEachOption(
        (command, option) ->
            ConfigKeys.keyOf(option)
                .filter(key -> !shared.contains(key))
                .ifPresent(
                    key -> {
                      String service = command.qualifiedName().split(" ")[1];
                      assertThat(key).isEqualTo(service + "." + option.longestName().substring(2));
                    }));
  }

  @Test
  void aSwitchIsNoKey() {
    forEachOption(
        (command, option) -> {
          if (option.arity().max() == 0) {
            assertThat(ConfigKeys.keyOf(option)).as(option.longestName()).isEmpty();
          }
        });
  }

  @Test
  void theHelpOfACommandListsItsKeys() {
    assertThat(Run.of("verify", "--help").out())
        .contains("  bootstrap, registry, verify.examples, verify.files, verify.settle, wait");
  }

  private static void forEachOption(BiConsumer<CommandSpec, OptionSpec> action) {
    forEachOption(Program.commands(new Context(Run.console(""))), action);
  }

  private static void forEachOption(
      CommandLine command, BiConsumer<CommandSpec, OptionSpec> action) {
    command.getCommandSpec().options().forEach(o -> action.accept(command.getCommandSpec(), o));
    command.getSubcommands().values().forEach(below -> forEachOption(below, action));
  }
}
