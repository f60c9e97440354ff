package io.github.microvisorfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.net.ConnectException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One server serves a whole test run and ends with it. */
class ServerOfTheRunTest {

  private static final List<MicrovisorServer> SERVERS = new ArrayList<>();

  @BeforeEach
  void forget() {
    SERVERS.clear();
  }

  @MicrovisorFake
  static class One {
    @Test
    void test(FakeAccount account, MicrovisorServer server) {
      assertThat(Calls.status(account, "/v1/Configs")).isEqualTo(200);
      SERVERS.add(server);
    }
  }

  static class Two extends One {}

  @MicrovisorFake
  static class UsesNothing {
    @Test
    void test() {}
  }

  @Test
  void itServesAllClassesOfTheRun() {
    Runs.succeed(3, One.class, Two.class, UsesNothing.class);

    assertThat(SERVERS).hasSize(2).containsOnly(SERVERS.get(0));
  }

  @Test
  void itIsClosedWithTheRun() {
    Runs.succeed(1, One.class);

    assertClosed();
  }

  @Test
  void anotherRunHasAnotherServer() {
    Runs.succeed(1, One.class);
    Runs.succeed(1, One.class);

    assertThat(SERVERS).hasSize(2).doesNotHaveDuplicates();
  }

  /** From JUnit 5.13 on, a run can be told not to close what is merely {@link AutoCloseable}. */
  @Test
  void itIsClosedWhereClosingOfAutoCloseablesIsSwitchedOff() {
    Map<String, String> off =
        Map.of("junit.jupiter.extensions.store.close.autocloseable.enabled", "false");

    Runs.succeed(1, Runs.with(off, One.class));

    assertClosed();
  }

  @Test
  void itIsClosedAfterAParallelRunToo() {
    Runs.succeed(2, Runs.with(Runs.IN_EIGHT_THREADS, One.class, Two.class));

    assertClosed();
  }

  private static void assertClosed() {
    assertThatThrownBy(() -> new Socket("localhost", SERVERS.get(0).uri().getPort()).close())
        .isInstanceOf(ConnectException.class);
  }

  @MicrovisorFake
  static class ClosesIt {
    @Test
    void closes(FakeAccount account, MicrovisorServer server) {
      SERVERS.add(server);
      try (server) {
        assertThat(Calls.status(account, "/v1/Configs")).isEqualTo(200);
      }
    }
  }

  @Test
  void aTestThatClosesItFailsAloneAndIsToldWhy() {
    List<Throwable> failures = Runs.failures(Runs.of(ClosesIt.class, One.class, Two.class));

    assertThat(failures).hasSize(1);
    assertThat(failures.get(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            SERVERS.get(0)
                + " is shared with other tests and is closed by the code that started it; for a server of"
                + " your own, call MicrovisorServer.start()");
    assertThat(SERVERS).hasSize(3).containsOnly(SERVERS.get(0));
  }

  /** Prints the fake's threads within a run and after it. */
  static final class ThreadsOfTheFake {
    public static void main(String[] args) {
      Runs.succeed(1, PrintsThreads.class);
      print("after");
    }

    static void print(String when) {
      long threads =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith("microvisor-fake"))
              .count();
      System.out.println(when + ": " + (threads == 0 ? "none" : "some"));
    }
  }

  @MicrovisorFake
  static class PrintsThreads {
    @Test
    void test(FakeAccount account) {
      assertThat(Calls.status(account, "/v1/Configs")).isEqualTo(200);
      ThreadsOfTheFake.print("within");
    }
  }

  @Test
  void itsThreadsAreGoneWithTheRun() {
    assertThat(OwnJvm.run(ThreadsOfTheFake.class)).containsExactly("within: some", "after: none");
  }
}
