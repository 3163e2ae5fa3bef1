package dev.claimstream.app;

/** What every command of one run shares: the process around it and its configuration. */
final class Context {

  private final Console console;
  private Settings settings = Settings.none();

  Context(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }

  /** What environment and file say; nothing before {@link #configure}. */
  Settings settings() {
    return settings;
  }

  /** Called once, when all options are known and before any command runs. */
  void configure(Settings read) {
    settings = read;
  }
}
