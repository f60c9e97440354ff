package io.github.microvisorfake.internal.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.internal.logging.FailureLog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entry point of the jar. */
public final class Main {

  /** The exit code if there is no memory left; not that of an invalid seed or command line. */
  private static final int NO_MEMORY = 70;

  private static final int MAX_REGIONS = 1024;
  private static final int MIN_RESERVED_BYTES = 768 * 1024;
  private static final int MAX_RESERVED_BYTES = 32 * 1024 * 1024;

  /** Less free memory than this does not last for many requests. */
  private static final int NEEDED_BYTES = 1024 * 1024;

  // Created now, because later there may be no memory.
  private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);
  private static final byte[] NO_MEMORY_MESSAGE =
      "microvisor-fake: stopped, because there is no memory left; increase the heap (java -Xmx4g -jar ...)\n"
          .getBytes(US_ASCII);

  /**
   * Freed before the JVM ends, because its first call of a native method needs some memory, too. It
   * has at least the size of a region of the garbage collector G1, which cannot use parts of one.
   */
  @SuppressWarnings("UnusedVariable")
  private static byte @Nullable [] reserve;

  /** A field, so that the compiler cannot leave out the allocation. */
  @SuppressWarnings("UnusedVariable")
  private static volatile byte @Nullable [] probe;

  private Main() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler(Main::uncaught);
    reserve = new byte[reservedBytes()];
    FailureLog.onOutOfMemory(Main::endIfHeapIsFull);
    System.exit(Program.run(System.in, System.out, System.err, System.getenv(), args));
  }

  private static int reservedBytes() {
    long region = Runtime.getRuntime().maxMemory() / MAX_REGIONS;
    return (int) Math.min(Math.max(region, MIN_RESERVED_BYTES), MAX_RESERVED_BYTES);
  }

  /** Without memory, a thread that has ended cannot be replaced, and signals have no effect. */
  @SuppressWarnings({"CatchAndPrintStackTrace", "unused"})
  private static void uncaught(Thread thread, Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      endWithoutMemory();
    }
    failure.printStackTrace();
  }

  /**
   * Ends the JVM unless one request alone needed too much memory. With a full heap, a JVM collects
   * garbage for minutes and responds to nothing.
   */
  private static void endIfHeapIsFull() {
    try {
      probe = new byte[NEEDED_BYTES];
      probe = null;
    } catch (OutOfMemoryError full) {
      endWithoutMemory();
    }
  }

  private static synchronized void endWithoutMemory() {
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
