package io.github.microvisorfake.internal.cli;

/** The entry point of the jar. */
public final class Main {

  private Main() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(Program.run(System.in, System.out, System.err, System.getenv(), args));
  }
}
