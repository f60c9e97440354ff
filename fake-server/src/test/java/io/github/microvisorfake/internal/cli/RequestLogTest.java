package io.github.microvisorfake.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.journal.RecordedRequest;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestLogTest {

  private final CountDownLatch reading = new CountDownLatch(1);
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  /** A stream that nobody reads yet. */
  private final class Unread extends OutputStream {

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        reading.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      written.write(bytes, offset, length);
    }
  }

  private RequestLog log() {
    return RequestLog.to(new PrintStream(new Unread(), true, UTF_8), LogFormat.TEXT);
  }

  private static RecordedRequest request(String path) {
    return RecordedRequest.builder().path(path).build();
  }

  private List<String> lines() {
    return written.toString(UTF_8).lines().toList();
  }

  @Test
  void writesAllLinesBeforeItIsClosed() {
    try (RequestLog log = log()) {
      for (int i = 0; i < 5_000; i++) {
        log.accept(request("/" + i));
      }
      reading.countDown();
    }

    assertThat(lines()).hasSize(5_000);
    assertThat(lines().get(4_999)).contains(" /4999 ");
  }

  @Test
  void unreadLinesAreBoundedInBytesAndTheOthersCounted() {
    try (RequestLog log = log()) {
      for (int i = 0; i < 2_000; i++) {
        log.accept(request("/" + "x".repeat(8_000)));
      }
      reading.countDown();
    }

    List<String> logged = lines().stream().filter(line -> line.contains(" /xxx")).toList();
    assertThat(logged).hasSizeBetween(200, 300);
    assertThat(lines())
        .hasSize(logged.size() + 1)
        .contains(
            "microvisor-fake: %s requests were not logged because standard error was not read in time"
                .formatted(2_000 - logged.size()));
  }
}
