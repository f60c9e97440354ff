package io.github.microvisorfake.internal.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entry point of the jar. */
public final class Main {

  /** The exit code if there is no memory left; not that of an invalid seed or command line. */
  private static final int NO_MEMORY = 70;

  private static final int RESERVED_BYTES = 256 * 1024;

  // Allocated now, because later there may be no memory.
  private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);
  private static final byte[] NO_MEMORY_MESSAGE =
      "microvisor-fake: stopped, because there is no memory left; increase the heap (java -Xmx4g -jar ...)\n"
          .getBytes(US_ASCII);

  /** Freed before the JVM ends, because that needs some memory, too. */
  @SuppressWarnings("UnusedVariable")
  private static byte @Nullable [] reserve = new byte[RESERVED_BYTES];

  private Main() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler(Main::uncaught);
    System.exit(Program.run(System.in, System.out, System.err, System.getenv(), args));
  }

  /** Without memory, a thread that has ended cannot be replaced, and signals have no effect. */
  @SuppressWarnings({"CatchAndPrintStackTrace", "unused"})
  private static void uncaught(Thread thread, Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      endWithoutMemory();
    }
    failure.printStackTrace();
  }

  private static void endWithoutMemory() {
    reserve = null;
    try {
      ERRORS.write(NO_MEMORY_MESSAGE);
    } catch (IOException | OutOfMemoryError e) {
      // There is no other place to report it.
    }
    while (true) {
      try {
        Runtime.getRuntime().halt(NO_MEMORY);
      } catch (OutOfMemoryError e) {
        // Another thread has taken the freed memory; a process that cannot respond must not remain.
      }
    }
  }
}
