package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Isolation.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Which fields the extension injects, and when. */
@SuppressWarnings("NullAway.Init")
class FieldInjectionTest {

  @Retention(RetentionPolicy.RUNTIME)
  @NamedDevice("thermostat-1")
  @interface Thermostat {}

  @MicrovisorFake(devices = "thermostat-1")
  abstract static class Base {
    @FromFake private FakeAccount inherited;

    FakeAccount inherited() {
      return inherited;
    }
  }

  static class HasEachType extends Base {
    @FromFake static MicrovisorServer ofAll;
    @FakeServerUri static URI uriOfAll;

    @FromFake private FakeAccount account;
    @FromFake protected TwilioRestClient twilio;
    @FromFake public MicrovisorServer server;
    @FakeServerUri URI uri;
    @Thermostat FakeDevice thermostat;
    @Nullable FakeAccount unmarked;

    @BeforeAll
    static void first(MicrovisorServer server) {
      assertThat(ofAll).isSameAs(server);
      assertThat(uriOfAll).isEqualTo(server.uri());
    }

    @BeforeEach
    void arrange() {
      account.addDevice("before");
    }

    @Test
    void test(FakeAccount parameter) {
      assertThat(List.of(account, inherited())).containsOnly(parameter);
      assertThat(twilio.getAccountSid()).isEqualTo(account.sid());
      assertThat(server).isSameAs(ofAll);
      assertThat(uri).isEqualTo(account.uri());
      assertThat(account.devices()).contains(thermostat).hasSize(2);
      assertThat(unmarked).isNull();
    }
  }

  @Test
  void annotatedFieldsOfEachTypeAreSetBeforeLifecycleMethods() {
    TestRuns.succeed(1, HasEachType.class);
  }

  static class NestedTakesTheTestsAccount {
    @FromFake FakeAccount ofOuter;

    @Nested
    @MicrovisorFake(devices = "of-inner")
    class Inner {
      @Test
      void test(FakeAccount account) {
        assertThat(ofOuter).isEqualTo(account);
        assertThat(ofOuter.devices()).hasSize(1);
      }
    }
  }

  @Test
  void fieldsOfEnclosingClassesAreSet() {
    TestRuns.succeed(1, NestedTakesTheTestsAccount.class);
  }

  @MicrovisorFake
  static class AroundNested {
    @FromFake FakeAccount ofOuter;

    @Test
    void outer(FakeAccount account) {
      assertThat(ofOuter).isEqualTo(account);
    }

    @Nested
    class Inner {
      @FromFake FakeAccount ofInner;

      @Test
      void inner(FakeAccount account) {
        assertThat(List.of(ofOuter, ofInner)).containsOnly(account);
      }
    }
  }

  @Test
  void fieldsOfNestedAndEnclosingInstancesHaveTheTestsAccount() {
    TestRuns.succeed(2, AroundNested.class);
  }

  @MicrovisorFake(isolation = PER_CLASS)
  @TestInstance(Lifecycle.PER_CLASS)
  static class OneInstance {
    @FromFake FakeAccount account;
    @FromFake TwilioRestClient twilio;

    @BeforeAll
    void first(FakeAccount parameter) {
      assertThat(account).isEqualTo(parameter);
    }

    @Test
    void test(FakeAccount parameter) {
      assertThat(account).isEqualTo(parameter);
      assertThat(twilio.getAccountSid()).isEqualTo(account.sid());
    }

    @Nested
    @MicrovisorFake
    class HasItsOwn {
      @FromFake FakeAccount own;

      @Test
      void test(FakeAccount parameter) {
        assertThat(own).isEqualTo(parameter);
        assertThat(account).as("the class's, still").isNotEqualTo(parameter);
      }
    }
  }

  @Test
  void perClassInstanceHasTheAccountBeforeBeforeAllMethods() {
    TestRuns.succeed(2, OneInstance.class);
  }

  static class OnlyTheTestIsAnnotated {
    @FromFake @Nullable FakeAccount account;

    @Test
    @MicrovisorFake
    void annotated(FakeAccount parameter) {
      assertThat(account).isEqualTo(parameter);
    }

    @Test
    void other() {
      assertThat(account).isNull();
    }
  }

  @Test
  void fieldsAreSetForAnAnnotatedMethod() {
    TestRuns.succeed(2, OnlyTheTestIsAnnotated.class);
  }

  @MicrovisorFake
  @TestInstance(Lifecycle.PER_CLASS)
  static class OneInstancePerTestAccounts {
    @FromFake FakeAccount account;

    @Test
    void test() {}
  }

  @Test
  void perTestAccountInAPerClassInstanceIsRejected() {
    TestRuns.assertFailure(OneInstancePerTestAccounts.class)
        .hasMessageStartingWith(
            "FakeAccount account of OneInstancePerTestAccounts: each test has its own account,"
                + " and no test is running here")
        .hasMessageContaining("isolation = PER_CLASS");
  }

  @MicrovisorFake
  static class StaticAccount {
    @FromFake static TwilioRestClient twilio;

    @Test
    void test() {}
  }

  @Test
  void perTestAccountInAStaticFieldIsRejected() {
    TestRuns.assertFailure(StaticAccount.class)
        .hasMessageStartingWith("TwilioRestClient twilio of StaticAccount: each test has");
  }

  @MicrovisorFake(isolation = PER_CLASS)
  abstract static class StaticInBase {
    @FromFake static FakeAccount account;

    @Test
    void test() {}
  }

  static class InheritsAStatic extends StaticInBase {}

  @Test
  void inheritedStaticAccountFieldIsRejected() {
    TestRuns.assertFailure(InheritsAStatic.class)
        .hasMessage(
            "FakeAccount account of StaticInBase: a static field is shared by all subclasses; make"
                + " it an instance field");
  }

  static class StaticButOnlyTheTestIsAnnotated {
    @FromFake static MicrovisorServer server;

    @Test
    @MicrovisorFake
    void test() {}
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static class OneInstanceButOnlyTheTestIsAnnotated {
    @FromFake FakeAccount account;

    @Test
    @MicrovisorFake
    void test() {}
  }

  @Test
  void fieldsSharedByAClassRequireAnAnnotatedClass() {
    TestRuns.assertFailure(StaticButOnlyTheTestIsAnnotated.class)
        .hasMessage(
            "MicrovisorServer server of StaticButOnlyTheTestIsAnnotated: the field is shared by"
                + " the tests of StaticButOnlyTheTestIsAnnotated, which is not annotated; annotate the"
                + " class with @MicrovisorFake or use a parameter");
    TestRuns.assertFailure(OneInstanceButOnlyTheTestIsAnnotated.class)
        .hasMessageContaining("annotate the class with @MicrovisorFake");
  }

  @MicrovisorFake
  static class FinalField {
    @FromFake final @Nullable FakeAccount account = null;

    @Test
    void test() {}
  }

  @Test
  void finalFieldIsRejected() {
    TestRuns.assertFailure(FinalField.class)
        .hasMessage(
            "FakeAccount account of FinalField: a final field cannot be set; remove the modifier final");
  }
}
