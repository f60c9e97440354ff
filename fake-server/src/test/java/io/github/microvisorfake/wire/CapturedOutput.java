package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Captures everything that this JVM prints and logs, at every level. {@link System.Logger} forwards
 * to {@code java.util.logging}.
 */
public final class CapturedOutput {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream captured = new PrintStream(bytes, true, UTF_8);
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Logger root = Logger.getLogger("");
  private final Level level = root.getLevel();
  private final Handler handler = new RecordingHandler();

  public void capture() {
    System.setOut(captured);
    System.setErr(captured);
    handler.setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(handler);
  }

  public void release() {
    root.removeHandler(handler);
    root.setLevel(level);
    System.setErr(err);
    System.setOut(out);
  }

  public String text() {
    return bytes.toString(UTF_8);
  }

  /** Prints each record with its parameters and its exception. */
  private final class RecordingHandler extends Handler {

    private final SimpleFormatter format = new SimpleFormatter();

    @Override
    public void publish(LogRecord logged) {
      captured.print(format.format(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
