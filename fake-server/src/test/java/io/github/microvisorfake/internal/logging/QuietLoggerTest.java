package io.github.microvisorfake.internal.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Observes {@link System.Logger}, which forwards to {@code java.util.logging} in these tests. */
class QuietLoggerTest {

  private static final String NAME = "quiet-logger-test";

  private final java.util.logging.Logger target = java.util.logging.Logger.getLogger(NAME);
  private final RecordingHandler handler = new RecordingHandler();
  private final Logger logger = Logger.getLogger(NAME);

  @BeforeEach
  void addHandler() {
    target.setUseParentHandlers(false);
    target.setLevel(Level.ALL);
    target.addHandler(handler);
  }

  @AfterEach
  void removeHandler() {
    target.removeHandler(handler);
    target.setLevel(null);
    target.setUseParentHandlers(true);
  }

  @Test
  void isTheLoggerOfTheServerLibraries() {
    assertThat(logger).isInstanceOf(QuietLogger.class);
  }

  @ParameterizedTest
  @CsvSource({"WARN, WARNING", "ERROR, SEVERE", "FATAL, SEVERE"})
  void forwardsWarningsAndErrorsToTheSystemLogger(Logger.Level level, String shown) {
    IllegalStateException cause = new IllegalStateException("cause");
    logger.log(level, "trouble", cause);

    assertThat(handler.records).hasSize(1);
    assertThat(handler.records.get(0).getLevel().getName()).isEqualTo(shown);
    assertThat(handler.records.get(0).getMessage()).isEqualTo("trouble");
    assertThat(handler.records.get(0).getThrown()).isSameAs(cause);
  }

  @ParameterizedTest
  @EnumSource(names = {"INFO", "DEBUG", "TRACE"})
  void discardsLowerLevels(Logger.Level level) {
    logger.log(level, "chatter");
    logger.logf(level, "chatter %s", "again");
    logger.logv(level, "chatter {0}", "again");

    assertThat(logger.isEnabled(level)).isFalse();
    assertThat(handler.records).isEmpty();
  }

  @Test
  void formatsMessagesWithParameters() {
    logger.warnf("%d of %s", 1, "two");
    logger.warnv("{0} of {1}", 1, "two");

    assertThat(handler.records)
        .extracting(LogRecord::getMessage)
        .containsExactly("1 of two", "1 of two");
  }

  @Test
  void keepsMessagesWithoutParameters() {
    logger.warn("100% of {0}, isn't it");

    assertThat(handler.records)
        .extracting(LogRecord::getMessage)
        .containsExactly("100% of {0}, isn't it");
  }

  /** An I/O thread would end if the report of its failure failed, too. */
  @Test
  void ignoresWhatALogHandlerThrows() {
    handler.failure = new OutOfMemoryError("thrown by the test");

    logger.error("trouble");

    assertThat(handler.records).hasSize(1);
  }

  private static final class RecordingHandler extends Handler {

    private final List<LogRecord> records = new ArrayList<>();
    private @Nullable Error failure;

    @Override
    public void publish(LogRecord logged) {
      records.add(logged);
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
