package dev.claimstream.app;

/** The program. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(new Program(Console.ofProcess()).run(args));
  }
}
