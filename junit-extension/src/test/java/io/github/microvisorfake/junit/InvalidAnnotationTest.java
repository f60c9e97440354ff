package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Isolation.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.util.Throwables.getStackTrace;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.signing.ClientValidation;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** An annotation is checked before the first test, even if no test uses the fake. */
@SuppressWarnings("NullAway.Init")
class InvalidAnnotationTest {

  abstract static class DoesNotUseTheFake {
    @Test
    void test() {}
  }

  @MicrovisorFake(seed = "nowhere.yaml")
  static class MissingSeed extends DoesNotUseTheFake {}

  @MicrovisorFake(seed = "broken.yaml")
  static class BrokenSeed extends DoesNotUseTheFake {}

  @MicrovisorFake(seed = "two-accounts.yaml")
  static class SeedOfTwo extends DoesNotUseTheFake {}

  @MicrovisorFake(seed = "no-accounts.yaml")
  static class SeedOfNone extends DoesNotUseTheFake {}

  @MicrovisorFake(devices = {"thermostat-1", "thermostat-1"})
  static class SameDeviceTwice extends DoesNotUseTheFake {}

  @MicrovisorFake(devices = "")
  static class EmptyName extends DoesNotUseTheFake {}

  @MicrovisorFake(seed = "fleet.yaml", devices = "thermostat-1")
  static class DeviceOfTheSeed extends DoesNotUseTheFake {}

  @MicrovisorFake(clock = "yesterday")
  static class NoInstant extends DoesNotUseTheFake {}

  @MicrovisorFake(clock = "1926-01-01T00:00:00Z")
  static class EarlyClock extends DoesNotUseTheFake {}

  @MicrovisorFake(allowUpdates = {true, false})
  static class TwoValues extends DoesNotUseTheFake {}

  @MicrovisorFake(clientValidation = {ClientValidation.OFF, ClientValidation.REQUIRED})
  static class TwoSettings extends DoesNotUseTheFake {}

  @MicrovisorFake(isolation = PER_CLASS, devices = "")
  static class Shared extends DoesNotUseTheFake {}

  @ParameterizedTest
  @ValueSource(
      classes = {
        MissingSeed.class,
        BrokenSeed.class,
        SeedOfTwo.class,
        SeedOfNone.class,
        SameDeviceTwice.class,
        EmptyName.class,
        DeviceOfTheSeed.class,
        NoInstant.class,
        EarlyClock.class,
        TwoValues.class,
        TwoSettings.class,
        Shared.class
      })
  void invalidAttributeFailsTheClass(Class<?> testClass) {
    EngineExecutionResults results = TestRuns.of(testClass);

    results.testEvents().assertStatistics(statistics -> statistics.started(0));
    assertThat(TestRuns.failures(results))
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessageStartingWith("@MicrovisorFake on %s: ", testClass.getSimpleName()));
  }

  @Test
  void emptySeedNamesTheRemedy() {
    TestRuns.assertFailure(SeedOfNone.class)
        .hasMessage(
            "@MicrovisorFake on SeedOfNone: no-accounts.yaml: the seed has no account, but exactly"
                + " one is required here; add an account to it");
  }

  @MicrovisorFake
  static class NotStatic {
    @FakeServerOptions final ServerOptions options = ServerOptions.builder().build();

    @Test
    void one() {}

    @Test
    void two() {}
  }

  @Test
  void optionsThatAreNotStaticFailTheClass() {
    TestRuns.assertFailure(NotStatic.class)
        .hasMessageStartingWith("@FakeServerOptions options of NotStatic must be static");
  }

  @MicrovisorFake
  static class HasAnInvalidMethod {
    @Test
    @MicrovisorFake(seed = "nowhere.yaml")
    void invalid() {
      throw new AssertionError("not reached");
    }

    @Test
    void valid() {}
  }

  @Test
  void invalidAnnotationOfAMethodFailsThatTestOnly() {
    EngineExecutionResults results = TestRuns.of(HasAnInvalidMethod.class);

    results.testEvents().assertStatistics(statistics -> statistics.succeeded(1).failed(1));
    assertThat(TestRuns.failures(results))
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessageStartingWith("@MicrovisorFake on invalid: seed 'nowhere.yaml'"));
  }

  @MicrovisorFake(devices = "thermostat-1")
  static class OuterIsValid {
    @Nested
    @MicrovisorFake(devices = {"thermostat-2", "thermostat-2"})
    class InnerIsNot {
      @Test
      void test() {}
    }
  }

  @Test
  void invalidAnnotationOfANestedClassFailsThatClass() {
    TestRuns.assertFailure(OuterIsValid.class)
        .hasMessageStartingWith("@MicrovisorFake on InnerIsNot: ");
  }

  @MicrovisorFake(devices = "")
  static class TakesAParameter {
    @Test
    void test(FakeAccount account) {}
  }

  @MicrovisorFake(devices = "")
  static class HasAField {
    @FromFake FakeAccount account;

    @Test
    void test() {}
  }

  @MicrovisorFake(isolation = PER_CLASS, devices = "")
  @TestInstance(Lifecycle.PER_CLASS)
  static class TakesItInTheConstructor {
    TakesItInTheConstructor(FakeAccount account) {
      throw new AssertionError(account);
    }

    @Test
    void test() {}
  }

  static class TakesItInAMethod {
    @Test
    @MicrovisorFake(devices = "")
    void test(FakeAccount account) {}
  }

  @MicrovisorFake
  static class HasNoSuchDevice {
    @Test
    void test(@NamedDevice("thermostat-1") FakeDevice device) {}
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        TakesAParameter.class,
        HasAField.class,
        TakesItInTheConstructor.class,
        TakesItInAMethod.class,
        HasNoSuchDevice.class
      })
  void failureIsShownOnce(Class<?> testClass) {
    List<Throwable> failures = TestRuns.failures(TestRuns.of(testClass));

    assertThat(failures).hasSize(1);
    Throwable failure = failures.get(0);
    assertThat(getStackTrace(failure))
        .containsOnlyOnce(String.valueOf(failure.getMessage()))
        .doesNotContain("Suppressed", "CIRCULAR REFERENCE");
  }
}
