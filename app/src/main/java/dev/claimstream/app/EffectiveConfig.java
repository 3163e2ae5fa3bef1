package dev.claimstream.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What a command would run with, as a configuration file that says where each value is from. */
final class EffectiveConfig {

  private static final String MASK = "********";

  private EffectiveConfig() {}

  static void print(Context context, ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    Map<String, Setting> settings = new TreeMap<>(context.settings().kafka());
    for (OptionSpec option : command.commandSpec().options()) {
      if (option.getValue() instanceof Map<?, ?> properties) {
        properties.forEach(
            (name, value) -> {
              String key = Setting.KAFKA_PREFIX + name;
              settings.put(
                  key, new Setting(key, value.toString(), "option " + option.longestName()));
            });
      }
      Optional<String> key = ConfigKeys.keyOf(option);
      if (key.isPresent()) {
        settings.put(key.get(), effective(context, command, option, key.get()));
      }
    }
    PrintStream out = context.console().out();
    for (Setting setting : settings.values()) {
      String value = Setting.isSecret(setting.key()) ? MASK : setting.value();
      out.println("# " + setting.origin());
      out.println(setting.key() + " = " + value);
    }
  }

  private static Setting effective(
      Context context, ParseResult command, OptionSpec option, String key) {
    if (command.hasMatchedOption(option)) {
      return new Setting(key, text(option), "option " + option.longestName());
    }
    return context.settings().get(key).orElseGet(() -> new Setting(key, text(option), "default"));
  }

  private static String text(OptionSpec option) {
    Object value = option.getValue();
    if (value instanceof Optional<?> maybe) {
      return maybe.map(Object::toString).orElse("");
    }
    if (value instanceof Duration duration) {
      return Durations.print(duration);
    }
    return value == null ? "" : value.toString();
  }
}
