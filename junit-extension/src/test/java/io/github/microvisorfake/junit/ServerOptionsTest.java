package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Isolation.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One server for each distinct set of options. */
@SuppressWarnings({"NullAway", "NullAway.Init"})
class ServerOptionsTest {

  private static final List<MicrovisorServer> SERVERS = new ArrayList<>();

  @BeforeEach
  void forget() {
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
    @RegisterExtension static final ServerOptions OPTIONS = ServerOptions.builder().build();
  }

  static class WithUpdates extends SeesItsServer {
    @RegisterExtension static final ServerOptions OPTIONS = updates();
  }

  static class WithUpdatesToo extends SeesItsServer {
    @RegisterExtension static ServerOptions options = updates();
  }

  @Test
  void classesWithEqualOptionsShareAServer() {
    Runs.succeed(4, Plain.class, WithDefaults.class, WithUpdates.class, WithUpdatesToo.class);

    assertThat(SERVERS.get(0)).isSameAs(SERVERS.get(1)).isNotSameAs(SERVERS.get(2));
    assertThat(SERVERS.get(2)).isSameAs(SERVERS.get(3));
  }

  @Test
  void equalOptionsAreEqual() {
    assertThat(updates())
        .isEqualTo(updates())
        .hasSameHashCodeAs(updates())
        .isNotEqualTo(ServerOptions.DEFAULT)
        .hasToString(
            "ServerOptions[port=0, allowUpdates=true, urlBase=Optional.empty,"
                + " randomSeed=Optional.empty, clock=Optional.empty]");
  }

  static class RegistersTwoThatAreEqual extends SeesItsServer {
    @RegisterExtension static final ServerOptions ONE = updates();
    @RegisterExtension static final ServerOptions TWO = updates();

    @Test
    void thereIsOneServer(FakeAccount account) {
      assertThat(account.allowsUpdates()).isTrue();
    }
  }

  @Test
  void twoRegistrationsThatAreEqualMakeOneServer() {
    Runs.succeed(2, RegistersTwoThatAreEqual.class);
  }

  @MicrovisorFake
  static class RegistersTwo {
    @RegisterExtension static final ServerOptions ONE = updates();
    @RegisterExtension static final ServerOptions TWO = ServerOptions.builder().build();

    @Test
    void test(MicrovisorServer server) {}
  }

  @Test
  void twoThatDifferAreRefusedWithTheRemedy() {
    Runs.assertFailure(RegistersTwo.class)
        .message()
        .containsAnyOf(
            "ServerOptions TWO of RegistersTwo differs from ONE",
            "ServerOptions ONE of RegistersTwo differs from TWO")
        .endsWith("a class has one server; start another with MicrovisorServer.builder()");
  }

  static class OverridesInherited extends WithUpdates {
    @RegisterExtension static final ServerOptions OWN = ServerOptions.builder().build();
  }

  static class InheritsOptions extends WithUpdates {}

  @Test
  void subclassesInheritOptionsOrHaveTheirOwn() {
    Runs.succeed(3, OverridesInherited.class, InheritsOptions.class, WithUpdates.class);

    assertThat(SERVERS.get(0)).isNotSameAs(SERVERS.get(1));
    assertThat(SERVERS.get(1)).isSameAs(SERVERS.get(2));
  }

  @MicrovisorFake
  static class AroundNested {
    @RegisterExtension static final ServerOptions OPTIONS = updates();

    @Nested
    class Shares {
      @Test
      void test(FakeAccount account) {
        assertThat(account.allowsUpdates()).isTrue();
      }
    }

    @Nested
    class HasItsOwn {
      @RegisterExtension static final ServerOptions OWN = ServerOptions.builder().build();

      @Test
      void test(FakeAccount account) {
        assertThat(account.allowsUpdates()).isFalse();
      }
    }
  }

  @Test
  void nestedClassesShareOptionsOrHaveTheirOwn() {
    Runs.succeed(2, AroundNested.class);
  }

  @MicrovisorFake(isolation = PER_CLASS)
  static class SharesItsAccount {
    @Nested
    class OnAnotherServer {
      @RegisterExtension static final ServerOptions OWN = updates();

      @Test
      void test(FakeAccount account) {}
    }
  }

  @Test
  void aNestedClassWithOptionsOfItsOwnCannotShareAnAccount() {
    Runs.assertFailure(SharesItsAccount.class)
        .hasMessage(
            "OnAnotherServer registers ServerOptions and has the account of SharesItsAccount, which"
                + " is on another server; give it a @MicrovisorFake of its own");
  }

  static class HasNoFake {
    @RegisterExtension static final ServerOptions OPTIONS = updates();

    @Test
    void test() {}
  }

  @Test
  void optionsWithoutAFakeAreRefusedWithTheRemedy() {
    Runs.assertFailure(HasNoFake.class)
        .hasMessage(
            "HasNoFake registers ServerOptions, which alone start nothing; annotate it with"
                + " @MicrovisorFake, too");
  }

  static class OneTestHasAFake {
    @RegisterExtension static final ServerOptions OPTIONS = updates();

    @Test
    @MicrovisorFake
    void has(FakeAccount account) {
      assertThat(account.allowsUpdates()).isTrue();
    }

    @Test
    void hasNot() {}
  }

  @Test
  void oneAnnotatedTestIsEnough() {
    Runs.succeed(2, OneTestHasAFake.class);
  }

  @MicrovisorFake
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class NotStatic {
    @RegisterExtension final ServerOptions options = updates();

    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void anInstanceFieldIsRefusedWithTheRemedy() {
    Runs.assertFailure(NotStatic.class)
        .hasMessage(
            "ServerOptions options of NotStatic has to be static, for the server is needed before"
                + " the instance");
  }

  @MicrovisorFake
  static class HasEachOption {
    @RegisterExtension
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
      assertThat(Calls.body(account, "/v1/Configs/k"))
          .contains("\"https://microvisor.twilio.com/v1/Configs/k\"", "\"2026-01-01T00:00:00Z\"");
      try (MicrovisorServer same = OPTIONS.start()) {
        assertThat(server.account().sid()).isEqualTo(same.account().sid());
      }
    }
  }

  @Test
  void eachOptionReachesTheServer() {
    Runs.succeed(1, HasEachOption.class);
  }

  @MicrovisorFake
  static class WrongPort {
    @RegisterExtension
    static final ServerOptions OPTIONS = ServerOptions.builder().port(70_000).build();

    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void optionsThatCannotBeFailTheTest() {
    Runs.assertFailure(WrongPort.class).hasMessageContaining("port 70000 does not exist");
  }
}
