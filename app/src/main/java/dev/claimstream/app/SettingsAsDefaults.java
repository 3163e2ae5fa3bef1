package dev.claimstream.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;

/** Gives an option that is not on the command line its value from environment or file. */
record SettingsAsDefaults(Context context) implements IDefaultValueProvider {

  @Override
  public @Nullable String defaultValue(ArgSpec option) {
    return ConfigKeys.keyOf(option)
        .flatMap(context.settings()::get)
        .map(Setting::value)
        .orElse(null);
  }
}
