package dev.claimstream.app;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the program ends. Scripts rely on these numbers. */
final class ExitCode {

  static final int OK = 0;
  static final int INCOMPLETE = 1;
  static final int USAGE = 2;
  static final int UNREACHABLE = 3;
  static final int BROKEN = 4;
  static final int DIFFERENT = 5;

  private ExitCode() {}

  /** For the help text of every command. */
  static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put("0", "all is done");
    meanings.put("1", "done, but some input was refused; the messages say what and why");
    meanings.put("2", "an option or a key is wrong, or names a port or folder that is in use");
    meanings.put(
        "3", "what it needs is not there: broker, registry, a right, a disk with room, its files");
    meanings.put("4", "something in this program broke; please report it with the log");
    meanings.put("5", "what was compared differs");
    meanings.put("130", "stopped by Ctrl-C, after closing in good order (143: by TERM)");
    return meanings;
  }
}
