package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Isolation.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.options.ServerOptionsBuilder;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.BindException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Classes with equal options share a server. */
@SuppressWarnings({"NullAway", "NullAway.Init"})
class FakeServerOptionsTest {

  private static final List<MicrovisorServer> SERVERS = new ArrayList<>();

  @BeforeEach
  void clear() {
    SERVERS.clear();
  }

  private static ServerOptions updates() {
    return ServerOptions.builder().allowUpdates(true).build();
  }

  @MicrovisorFake
  abstract static class SeesItsServer {
    @FromFake static MicrovisorServer beforeAll;

    @BeforeAll
    static void first(MicrovisorServer server) {
      assertThat(server).isSameAs(beforeAll);
    }

    @Test
    void test(FakeAccount account, MicrovisorServer server) {
      assertThat(server).isSameAs(beforeAll);
      assertThat(account.uri()).isEqualTo(server.uri());
      SERVERS.add(server);
    }
  }

  static class Plain extends SeesItsServer {}

  static class WithDefaults extends SeesItsServer {
    @FakeServerOptions static final ServerOptions OPTIONS = ServerOptions.builder().build();
  }

  static class WithUpdates extends SeesItsServer {
    @FakeServerOptions static final ServerOptions OPTIONS = updates();
  }

  static class WithEqualUpdates extends SeesItsServer {
    @FakeServerOptions static ServerOptions options = updates();
  }

  @Test
  void classesWithEqualOptionsShareAServer() {
    TestRuns.succeed(4, Plain.class, WithDefaults.class, WithUpdates.class, WithEqualUpdates.class);

    assertThat(SERVERS.get(0)).isSameAs(SERVERS.get(1)).isNotSameAs(SERVERS.get(2));
    assertThat(SERVERS.get(2)).isSameAs(SERVERS.get(3));
  }

  @MicrovisorFake
  static class MarksTwo {
    @FakeServerOptions static final ServerOptions ONE = updates();
    @FakeServerOptions static final ServerOptions TWO = updates();

    @Test
    void test(MicrovisorServer server) {}
  }

  @Test
  void twoFieldsInOneClassAreRejected() {
    TestRuns.assertFailure(MarksTwo.class)
        .message()
        .containsAnyOf(
            "@FakeServerOptions TWO of MarksTwo conflicts with ONE",
            "@FakeServerOptions ONE of MarksTwo conflicts with TWO")
        .endsWith("a class has one server, so start others with MicrovisorServer.start");
  }

  static class OverridesInherited extends WithUpdates {
    @FakeServerOptions static final ServerOptions OWN = ServerOptions.builder().build();
  }

  static class InheritsOptions extends WithUpdates {}

  @Test
  void subclassesInheritOrReplaceOptions() {
    TestRuns.succeed(3, OverridesInherited.class, InheritsOptions.class, WithUpdates.class);

    assertThat(SERVERS.get(0)).isNotSameAs(SERVERS.get(1));
    assertThat(SERVERS.get(1)).isSameAs(SERVERS.get(2));
  }

  @MicrovisorFake
  static class HasAConsole {
    @FakeServerOptions
    static final ServerOptions OPTIONS = ServerOptions.builder().console(true).build();

    @Test
    void test(MicrovisorServer server) {
      assertThat(server.consoleUri())
          .hasToString(server.uri() + "/_fake/?token=" + server.controlToken());
    }
  }

  @Test
  void consoleIsAnOption() {
    TestRuns.succeed(1, HasAConsole.class);
  }

  @MicrovisorFake
  static class AroundNested {
    @FakeServerOptions static final ServerOptions OPTIONS = updates();

    @Nested
    class Shares {
      @Test
      void test(FakeAccount account) {
        assertThat(account.allowsUpdates()).isTrue();
      }
    }

    @Nested
    class HasItsOwn {
      @FakeServerOptions static final ServerOptions OWN = ServerOptions.builder().build();

      @Test
      void test(FakeAccount account) {
        assertThat(account.allowsUpdates()).isFalse();
      }
    }
  }

  @Test
  void nestedClassesInheritOrReplaceOptions() {
    TestRuns.succeed(2, AroundNested.class);
  }

  @MicrovisorFake(isolation = PER_CLASS)
  static class SharesItsAccount {
    @Nested
    class OnAnotherServer {
      @FakeServerOptions static final ServerOptions OWN = updates();

      @Test
      void test(FakeAccount account) {}
    }
  }

  @Test
  void nestedClassWithOwnOptionsCannotShareAnAccount() {
    TestRuns.assertFailure(SharesItsAccount.class)
        .hasMessage(
            "OnAnotherServer has its own @FakeServerOptions but shares the account of SharesItsAccount,"
                + " which is on another server; annotate it with @MicrovisorFake");
  }

  static class HasNoFake {
    @FakeServerOptions static final ServerOptions OPTIONS = updates();

    @Test
    void test() {}
  }

  @Test
  void optionsWithoutMicrovisorFakeAreRejected() {
    TestRuns.assertFailure(HasNoFake.class)
        .hasMessage(
            "HasNoFake has @FakeServerOptions but not @MicrovisorFake; add @MicrovisorFake");
  }

  static class OneTestHasAFake {
    @FakeServerOptions static final ServerOptions OPTIONS = updates();

    @Test
    @MicrovisorFake
    void has(FakeAccount account) {
      assertThat(account.allowsUpdates()).isTrue();
    }

    @Test
    void hasNot() {}
  }

  @Test
  void oneAnnotatedTestMethodIsSufficient() {
    TestRuns.succeed(2, OneTestHasAFake.class);
  }

  @MicrovisorFake
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class NotStatic {
    @FakeServerOptions final ServerOptions options = updates();

    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void instanceFieldIsRejected() {
    TestRuns.assertFailure(NotStatic.class)
        .hasMessage(
            "@FakeServerOptions options of NotStatic must be static, because the server starts before"
                + " the test instance exists");
  }

  @MicrovisorFake
  static class HasEachOption {
    @FakeServerOptions
    static final ServerOptions OPTIONS =
        ServerOptions.builder()
            .port(0)
            .urlBase(URI.create("https://microvisor.twilio.com"))
            .randomSeed(42)
            .clock(Instant.parse("2026-01-01T00:00:00Z"))
            .build();

    @Test
    void test(FakeAccount account, MicrovisorServer server) {
      account.addConfig("k", "v");
      assertThat(HttpCalls.body(account, "/v1/Configs/k"))
          .contains("\"https://microvisor.twilio.com/v1/Configs/k\"", "\"2026-01-01T00:00:00Z\"");
      try (MicrovisorServer same = MicrovisorServer.start(OPTIONS)) {
        assertThat(server.account().sid()).isEqualTo(same.account().sid());
      }
    }
  }

  @Test
  void allOptionsAreAppliedToTheServer() {
    TestRuns.succeed(1, HasEachOption.class);
  }

  @MicrovisorFake
  static class NotStaticPerMethod {
    @FakeServerOptions final ServerOptions options = updates();

    @Test
    void test() {}
  }

  static class NotStaticWithoutAFake {
    @FakeServerOptions final ServerOptions options = updates();

    @Test
    void test() {}
  }

  @Test
  void instanceFieldIsRejectedEvenIfTheServerIsUnused() {
    TestRuns.assertFailure(NotStaticPerMethod.class).hasMessageContaining("must be static");
    TestRuns.assertFailure(NotStaticWithoutAFake.class).hasMessageContaining("must be static");
  }

  @MicrovisorFake
  static class WrongType {
    @FakeServerOptions
    static final ServerOptionsBuilder OPTIONS = ServerOptions.builder().allowUpdates(true);

    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void fieldOfAnotherTypeIsRejected() {
    TestRuns.assertFailure(WrongType.class)
        .hasMessage(
            "@FakeServerOptions OPTIONS of WrongType has type ServerOptionsBuilder; it must have"
                + " type io.github.microvisorfake.options.ServerOptions");
  }

  @MicrovisorFake
  static class IsNull {
    @FakeServerOptions static ServerOptions options;

    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void nullOptionsAreRejected() {
    TestRuns.assertFailure(IsNull.class)
        .hasMessage(
            "@FakeServerOptions options of IsNull is null; initialize it where it is declared");
  }

  @FakeServerOptions
  @Retention(RetentionPolicy.RUNTIME)
  @interface TestedWith {}

  @MicrovisorFake
  static class MarksByAnotherAnnotation {
    @SuppressWarnings("unused")
    @TestedWith
    private static final ServerOptions OPTIONS = updates();

    @Test
    void test(FakeAccount account) {
      assertThat(account.allowsUpdates()).isTrue();
    }
  }

  @Test
  void annotationCanBeComposedAndFieldPrivate() {
    TestRuns.succeed(1, MarksByAnotherAnnotation.class);
  }

  @MicrovisorFake
  static class WrongPort {
    @FakeServerOptions
    static final ServerOptions OPTIONS = ServerOptions.builder().port(70_000).build();

    @BeforeAll
    static void beforeAll() {}

    @Test
    void one(FakeAccount account) {}

    @Test
    void two() {}
  }

  @MicrovisorFake
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class WrongClockOfAnInstancePerClass {
    @FakeServerOptions
    static final ServerOptions OPTIONS = ServerOptions.builder().clock(Instant.MIN).build();

    @Test
    void one(FakeAccount account) {}

    @Test
    void two() {}
  }

  static class WrongBaseOfAnAnnotatedTest {
    @FakeServerOptions
    static final ServerOptions OPTIONS =
        ServerOptions.builder().urlBase(URI.create("not a URI")).build();

    @Test
    @MicrovisorFake
    void test() {}
  }

  /** Without the check, JUnit would report only an ExceptionInInitializerError. */
  @Test
  void invalidOptionsAreReportedWithTheNameOfTheField() {
    TestRuns.assertFailure(WrongPort.class)
        .hasMessage(
            "@FakeServerOptions OPTIONS of WrongPort cannot be read because its class failed to"
                + " initialize: port 70000 is out of range; choose 1 to 65535, or 0 for any free"
                + " port");
    TestRuns.assertFailure(WrongClockOfAnInstancePerClass.class)
        .hasMessageStartingWith("@FakeServerOptions OPTIONS of WrongClockOfAnInstancePerClass ")
        .hasMessageContaining("is out of range; use a time from 1970");
    TestRuns.assertFailure(WrongBaseOfAnAnnotatedTest.class)
        .hasMessageStartingWith("@FakeServerOptions OPTIONS of WrongBaseOfAnAnnotatedTest ")
        .hasMessageContaining("Illegal character in path at index 3: not a URI");
  }

  private static final MicrovisorServer OCCUPIES_A_PORT = MicrovisorServer.start();

  @AfterAll
  static void close() {
    OCCUPIES_A_PORT.close();
  }

  @MicrovisorFake
  static class PortInUse {
    @FakeServerOptions
    static final ServerOptions OPTIONS =
        ServerOptions.builder().port(OCCUPIES_A_PORT.uri().getPort()).build();

    @Test
    void one(FakeAccount account) {}

    @Test
    void two(FakeAccount account) {}
  }

  @Test
  void portInUseFailsTheClassWithTheNameOfTheField() {
    TestRuns.assertFailure(PortInUse.class)
        .hasMessageStartingWith(
            "@FakeServerOptions OPTIONS of PortInUse: cannot listen on port "
                + OCCUPIES_A_PORT.uri().getPort())
        .hasRootCauseInstanceOf(BindException.class);
  }
}
