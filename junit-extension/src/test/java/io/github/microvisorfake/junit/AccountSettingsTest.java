package io.github.microvisorfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The attributes of the annotation. */
class AccountSettingsTest {

  @MicrovisorFake(devices = {"thermostat-1", "thermostat-2"})
  static class HasDevices {
    @RepeatedTest(2)
    void test(
        FakeAccount account,
        @NamedDevice("thermostat-1") FakeDevice first,
        @NamedDevice("thermostat-2") FakeDevice second) {
      assertThat(account.devices()).containsExactly(first, second);
    }
  }

  @Test
  void devicesAreAddedToEachAccount() {
    TestRuns.succeed(2, HasDevices.class);
  }

  @MicrovisorFake
  static class TakesTheUri {
    @Test
    void test(@FakeServerUri URI uri, FakeAccount account) {
      assertThat(uri).isEqualTo(account.uri());
    }
  }

  @Test
  void serverUriIsInjected() {
    TestRuns.succeed(1, TakesTheUri.class);
  }

  @MicrovisorFake(allowUpdates = true)
  static class AllowsUpdates {
    @Test
    void allowed(FakeAccount account) {
      assertThat(account.allowsUpdates()).isTrue();
    }

    @Test
    @MicrovisorFake(allowUpdates = false)
    void notAllowed(FakeAccount account) {
      assertThat(account.allowsUpdates()).isFalse();
    }
  }

  @MicrovisorFake
  static class OnAServerThatAllows {
    @FakeServerOptions
    static final ServerOptions OPTIONS = ServerOptions.builder().allowUpdates(true).build();

    @Test
    void asTheServer(FakeAccount account) {
      assertThat(account.allowsUpdates()).isTrue();
    }

    @Test
    @MicrovisorFake(allowUpdates = false)
    void updatesAreNotAllowed(FakeAccount account) {
      assertThat(account.allowsUpdates()).isFalse();
    }
  }

  @Test
  void allowUpdatesOverridesTheServersSetting() {
    TestRuns.succeed(2, AllowsUpdates.class);
    TestRuns.succeed(2, OnAServerThatAllows.class);
  }

  @MicrovisorFake(devices = "of-fleet", allowUpdates = true)
  @Retention(RetentionPolicy.RUNTIME)
  @interface FleetTest {}

  @FleetTest
  static class IsComposed {
    @Test
    void test(FakeAccount account) {
      assertThat(names(account)).containsExactly("of-fleet");
      assertThat(account.allowsUpdates()).isTrue();
    }
  }

  private static List<String> names(FakeAccount account) {
    return account.devices().stream()
        .map(FakeDevice::uniqueName)
        .map(Optional::orElseThrow)
        .toList();
  }

  @Test
  void composedAnnotationHasAttributes() {
    TestRuns.succeed(1, IsComposed.class);
  }

  static class AnnotatedMethods {
    @FleetTest
    @Test
    void composed(@NamedDevice("of-fleet") FakeDevice device) {
      assertThat(device.uniqueName()).contains("of-fleet");
    }

    @Test
    void none() {}
  }

  @Test
  void annotationAppliesToASingleMethod() {
    TestRuns.succeed(2, AnnotatedMethods.class);
  }

  /** An inherited nested class uses the annotation of the class that it runs in. */
  abstract static class HasANestedClass {
    @Nested
    class Inherited {
      @Test
      void test(FakeAccount account) {
        assertThat(names(account)).containsExactly("of-derived");
      }
    }
  }

  @MicrovisorFake(devices = "of-derived")
  static class InheritsANestedClass extends HasANestedClass {}

  @Test
  void inheritedNestedClassUsesTheAnnotationOfTheRunningClass() {
    TestRuns.succeed(1, InheritsANestedClass.class);
  }

  @MicrovisorFake(devices = {"thermostat-1", "thermostat-1"})
  static class SameNameTwice {
    @Test
    void test(FakeAccount account) {}

    @AfterAll
    static void nothingStays(MicrovisorServer server) {
      assertThat(server.accounts()).hasSize(1);
    }
  }

  @Test
  void invalidDeviceNamesAreRejected() {
    TestRuns.assertFailure(SameNameTwice.class)
        .hasMessageStartingWith("@MicrovisorFake on SameNameTwice: ")
        .hasMessageContaining("thermostat-1");
  }

  @MicrovisorFake(detectLeaks = true)
  static class DetectsLeaks {
    @Test
    void on(FakeAccount account) {
      assertThat(account.leakDetection().isOn()).isTrue();
    }

    @Test
    @MicrovisorFake(devices = "thermostat-1")
    void inherited(FakeAccount account) {
      assertThat(account.leakDetection().isOn()).isTrue();
    }

    @Test
    @MicrovisorFake(detectLeaks = false)
    void off(FakeAccount account) {
      assertThat(account.leakDetection().isOn()).isFalse();
    }
  }

  @Test
  void leakDetectionIsSetForEachAccountAndInherited() {
    TestRuns.succeed(3, DetectsLeaks.class);
  }

  @MicrovisorFake(detectLeaks = {true, false})
  static class BothValuesOfDetectLeaks {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void twoValuesOfDetectLeaksAreRejected() {
    TestRuns.assertFailure(BothValuesOfDetectLeaks.class)
        .hasMessage(
            "@MicrovisorFake on BothValuesOfDetectLeaks: detectLeaks has 2 values; specify one, true or false");
  }

  @MicrovisorFake(allowUpdates = {true, false})
  static class BothValues {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void twoValuesOfAllowUpdatesAreRejected() {
    TestRuns.assertFailure(BothValues.class)
        .hasMessage(
            "@MicrovisorFake on BothValues: allowUpdates has 2 values; specify one, true or false");
  }

  @MicrovisorFake(clock = "2026-01-01T00:00:00Z", devices = "thermostat-1")
  static class HasAClock {
    @RepeatedTest(2)
    void test(FakeAccount account, @NamedDevice("thermostat-1") FakeDevice device) {
      assertThat(account.clock().instant()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(account.clock().isRunning()).isFalse();
      assertThat(device.dateCreated()).isEqualTo("2026-01-01T00:00:00Z");
      account.clock().advance(Duration.ofHours(1));
    }
  }

  @Test
  void clockIsStoppedAtTheGivenTimeForEachTest() {
    TestRuns.succeed(2, HasAClock.class);
  }

  @MicrovisorFake(clock = "2026-01-01")
  static class WrongClock {
    @Test
    void test(FakeAccount account) {}
  }

  @MicrovisorFake(clock = "1926-01-01T00:00:00Z")
  static class EarlyClock {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void invalidClocksAreRejected() {
    TestRuns.assertFailure(WrongClock.class)
        .hasMessage(
            "@MicrovisorFake on WrongClock: clock '2026-01-01' is not an instant such as"
                + " 2026-01-01T00:00:00Z");
    TestRuns.assertFailure(EarlyClock.class)
        .hasMessageStartingWith("@MicrovisorFake on EarlyClock: 1926-01-01T00:00:00Z is out of");
  }
}
