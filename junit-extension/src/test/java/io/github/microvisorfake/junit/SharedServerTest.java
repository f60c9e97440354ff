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

/** The server is shared by all tests of a run and closed after it. */
class SharedServerTest {

  private static final List<MicrovisorServer> SERVERS = new ArrayList<>();

  @BeforeEach
  void clear() {
    SERVERS.clear();
  }

  @MicrovisorFake
  static class One {
    @Test
    void test(FakeAccount account, MicrovisorServer server) {
      assertThat(HttpCalls.status(account, "/v1/Configs")).isEqualTo(200);
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
  void serverIsSharedByAllClasses() {
    TestRuns.succeed(3, One.class, Two.class, UsesNothing.class);

    assertThat(SERVERS).hasSize(2).containsOnly(SERVERS.get(0));
  }

  @Test
  void serverIsClosedAfterTheRun() {
    TestRuns.succeed(1, One.class);

    assertClosed();
  }

  @Test
  void eachRunHasItsOwnServer() {
    TestRuns.succeed(1, One.class);
    TestRuns.succeed(1, One.class);

    assertThat(SERVERS).hasSize(2).doesNotHaveDuplicates();
  }

  /** Since JUnit 5.13, a run can be configured not to close an {@link AutoCloseable}. */
  @Test
  void serverIsClosedEvenIfJUnitDoesNotCloseAutoCloseables() {
    Map<String, String> off =
        Map.of("junit.jupiter.extensions.store.close.autocloseable.enabled", "false");

    TestRuns.succeed(1, TestRuns.with(off, One.class));

    assertClosed();
  }

  @Test
  void serverIsClosedAfterAParallelRun() {
    TestRuns.succeed(2, TestRuns.with(TestRuns.IN_EIGHT_THREADS, One.class, Two.class));

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
        assertThat(HttpCalls.status(account, "/v1/Configs")).isEqualTo(200);
      }
    }
  }

  @Test
  void closingTheSharedServerFailsOnlyThatTest() {
    List<Throwable> failures = TestRuns.failures(TestRuns.of(ClosesIt.class, One.class, Two.class));

    assertThat(failures).hasSize(1);
    assertThat(failures.get(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "this view of "
                + SERVERS.get(0)
                + " cannot close the server; the code that started the server closes it (for a server of"
                + " your own call MicrovisorServer.start())");
    assertThat(SERVERS).hasSize(3).containsOnly(SERVERS.get(0));
  }

  /** Prints whether the fake has threads during and after a run. */
  static final class ThreadsOfTheFake {
    public static void main(String[] args) {
      TestRuns.succeed(1, PrintsThreads.class);
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
      assertThat(HttpCalls.status(account, "/v1/Configs")).isEqualTo(200);
      ThreadsOfTheFake.print("within");
    }
  }

  @Test
  void serverThreadsEndAfterTheRun() {
    assertThat(ForkedJvm.run(ThreadsOfTheFake.class))
        .containsExactly("within: some", "after: none");
  }
}
