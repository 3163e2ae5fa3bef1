package dev.claimstream.app;

/** The program. */
public final class Main {

  private Main() {}

  @SuppressWarnings("CatchAndPrintStackTrace") // logging may be what is missing
  public static void main(String[] args) {
    int code = ExitCode.BROKEN;
    try {
      code = new Program(Console.ofProcess()).run(args);
    } catch (Error e) { // of the JVM: a class or a native library that is missing, no memory
      if (!StopSignal.isCauseOf(e)) {
        e.printStackTrace();
      }
    }
    System.exit(code); // whatever threads are left
  }
}
