package dev.claimstream.itest.faults;

import dev.claimstream.itest.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of our services as a process, which can be started as often as it ends. */
final class Service implements AutoCloseable {

  private static final String PROGRAM = "dev.claimstream.app.Main";

  private final String name;
  private final Path log;
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private String main = PROGRAM;
  private Optional<Child> process = Optional.empty();
  private boolean wanted;

  Service(String name, Path folder, List<String> arguments) {
    this.name = name;
    this.log = folder.resolve(name + ".log");
    this.arguments.addAll(arguments);
  }

  String name() {
    return name;
  }

  /** Further options; of an option that is there already, the last one counts. */
  void with(String... options) {
    for (String option : options) {
      arguments.removeIf(a -> a.startsWith(option.substring(0, option.lastIndexOf('=') + 1)));
      arguments.add(option);
    }
  }

  void with(Map<String, String> variables) {
    environment.putAll(variables);
  }

  /** Another program in its place, with the same arguments. */
  void replaceBy(String mainClass) {
    main = mainClass;
  }

  void start() throws IOException {
    process = Optional.of(Child.start(main, environment, log, arguments));
    wanted = true;
  }

  Child process() {
    return process.orElseThrow();
  }

  /** Ends it at once, as a power cut would. */
  void kill() throws InterruptedException {
    wanted = false;
    process().kill();
  }

  /** Asks it to end, and gives its exit code. */
  int stop() throws InterruptedException {
    wanted = false;
    return process().stop();
  }

  /** Stops its clock, as a host that hangs does. */
  void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  void wake() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    Host.run("kill", "-" + signal, Long.toString(process().process().pid()));
  }

  /** When it ends from now on, that is part of the fault. */
  void failsOnPurpose() {
    wanted = false;
  }

  /** Whether it has ended with an error, and nobody made it. */
  boolean hasFailed() {
    return wanted && !process().process().isAlive() && process().process().exitValue() != 0;
  }

  boolean hasSucceeded() {
    return process.isPresent()
        && !process().process().isAlive()
        && process().process().exitValue() == 0;
  }

  @Override
  public void close() {
    process.ifPresent(Child::close);
  }
}
