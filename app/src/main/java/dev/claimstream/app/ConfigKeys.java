package dev.claimstream.app;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The keys of the configuration. An option has a key when its {@code descriptionKey} says so.
 * Without one are switches, and options that choose what a single run is about.
 *
 * @param known all keys of all commands
 */
record ConfigKeys(Set<String> known) {

  static ConfigKeys of(CommandLine commands) {
    Set<String> keys = new TreeSet<>();
    collect(commands, keys);
    return new ConfigKeys(keys);
  }

  /** The key of one option. */
  static Optional<String> keyOf(ArgSpec option) {
    return Optional.ofNullable(option.descriptionKey()).filter(key -> !key.isEmpty());
  }

  private static void collect(CommandLine command, Set<String> keys) {
    command.getCommandSpec().options().forEach(option -> keyOf(option).ifPresent(keys::add));
    command.getSubcommands().values().forEach(subcommand -> collect(subcommand, keys));
  }
}
