package io.github.microvisorfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;

/** A server that cannot start fails the annotated class, with the reason. */
class StartFailureTest {

  @MicrovisorFake
  static class NeedsTheFake {
    @Test
    void one(FakeAccount account) {
      throw new AssertionError(account);
    }

    @Test
    void two(FakeAccount account) {
      throw new AssertionError(account);
    }

    @Test
    void needsNothing() {}
  }

  /** Prints the result of each test. */
  static final class WithoutPorts {
    public static void main(String[] args) {
      TestRuns.of(NeedsTheFake.class)
          .containerEvents()
          .failed()
          .map(event -> event.getRequiredPayload(TestExecutionResult.class))
          .forEach(WithoutPorts::print);
    }

    private static void print(TestExecutionResult result) {
      System.out.println(result.getStatus());
      Throwable thrown = result.getThrowable().orElse(null);
      for (; thrown != null; thrown = thrown.getCause()) {
        System.out.println(thrown);
      }
    }
  }

  @Test
  void startFailureIsReportedOnceByTheClass() {
    List<String> printed =
        ForkedJvm.run(
            WithoutPorts.class,
            "-Djava.nio.channels.spi.SelectorProvider=" + NoPortsSelectorProvider.class.getName(),
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

    assertThat(printed).filteredOn("FAILED"::equals).hasSize(1);
    assertThat(printed)
        .filteredOn(line -> line.contains("cannot listen on port 0 of 127.0.0.1 (no ports left)"))
        .hasSize(1);
  }
}
