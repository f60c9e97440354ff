package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Isolation.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.signing.ClientValidation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** An annotation inherits the attributes that it does not set from the annotations around it. */
class InheritedAttributesTest {

  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant EASTER = Instant.parse("2026-04-05T00:00:00Z");

  private static List<String> names(FakeAccount account) {
    return account.devices().stream()
        .map(FakeDevice::uniqueName)
        .map(Optional::orElseThrow)
        .toList();
  }

  @MicrovisorFake(seed = "fleet.yaml", devices = "of-class", clock = "2026-01-01T00:00:00Z")
  static class AddsOneAttribute {
    @Test
    @MicrovisorFake(allowUpdates = true)
    void allowsUpdates(FakeAccount account) {
      assertThat(names(account)).containsExactly("thermostat-1", "of-class");
      assertThat(account.clock().instant()).isEqualTo(NEW_YEAR);
      assertThat(account.allowsUpdates()).isTrue();
    }

    @Test
    @MicrovisorFake(devices = "of-method")
    void hasOtherDevices(FakeAccount account) {
      assertThat(names(account)).containsExactly("thermostat-1", "of-method");
      assertThat(account.clock().instant()).isEqualTo(NEW_YEAR);
    }

    @Test
    @MicrovisorFake(seed = "beside.json")
    void hasAnotherSeed(FakeAccount account) {
      assertThat(names(account)).containsExactly("of-class");
      assertThat(account.config("found")).isPresent();
    }

    @RepeatedTest(2)
    @MicrovisorFake(clock = "2026-04-05T00:00:00Z")
    void hasAnotherClock(FakeAccount account) {
      assertThat(names(account)).containsExactly("thermostat-1", "of-class");
      assertThat(account.clock().instant()).isEqualTo(EASTER);
    }
  }

  @Test
  void methodInheritsFromItsClass() {
    TestRuns.succeed(5, AddsOneAttribute.class);
  }

  @MicrovisorFake(devices = "of-outer", allowUpdates = true)
  static class Outer {
    @Nested
    @MicrovisorFake(clock = "2026-01-01T00:00:00Z")
    class Inner {
      @Nested
      @MicrovisorFake(allowUpdates = false)
      class Innermost {
        @Test
        @MicrovisorFake(clock = "2026-04-05T00:00:00Z")
        void test(FakeAccount account) {
          assertThat(names(account)).containsExactly("of-outer");
          assertThat(account.allowsUpdates()).isFalse();
          assertThat(account.clock().instant()).isEqualTo(EASTER);
        }

        @Nested
        class NotAnnotated {
          @Test
          void test(FakeAccount account) {
            assertThat(names(account)).containsExactly("of-outer");
            assertThat(account.allowsUpdates()).isFalse();
            assertThat(account.clock().instant()).isEqualTo(NEW_YEAR);
          }
        }
      }
    }
  }

  @Test
  void nestedClassInheritsFromAllClassesAroundIt() {
    TestRuns.succeed(2, Outer.class);
  }

  @MicrovisorFake(clientValidation = ClientValidation.REQUIRED)
  static class RequiresSignatures {
    @Test
    @MicrovisorFake(devices = "of-method")
    void inherits(FakeAccount account) {
      assertThat(account.clientValidation()).isEqualTo(ClientValidation.REQUIRED);
    }

    @Test
    @MicrovisorFake(clientValidation = ClientValidation.OFF)
    void sets(FakeAccount account) {
      assertThat(account.clientValidation()).isEqualTo(ClientValidation.OFF);
    }
  }

  @Test
  void methodInheritsTheSettingOfSignedRequests() {
    TestRuns.succeed(2, RequiresSignatures.class);
  }

  @MicrovisorFake(devices = "of-base", clock = "2026-01-01T00:00:00Z")
  abstract static class Base {}

  @MicrovisorFake(clock = "2026-04-05T00:00:00Z")
  interface AtEaster {}

  @MicrovisorFake(allowUpdates = true)
  static class Derived extends Base implements AtEaster {
    @Test
    void test(FakeAccount account) {
      assertThat(names(account)).containsExactly("of-base");
      assertThat(account.allowsUpdates()).isTrue();
      assertThat(account.clock().instant()).isEqualTo(NEW_YEAR);
    }
  }

  @MicrovisorFake(allowUpdates = true)
  static class ImplementsOnly implements AtEaster {
    @Test
    void test(FakeAccount account) {
      assertThat(account.clock().instant()).isEqualTo(EASTER);
      assertThat(account.allowsUpdates()).isTrue();
    }
  }

  @Test
  void classInheritsFromSupertypes() {
    TestRuns.succeed(1, Derived.class);
    TestRuns.succeed(1, ImplementsOnly.class);
  }

  @MicrovisorFake(devices = "of-fleet")
  @Retention(RetentionPolicy.RUNTIME)
  @interface FleetTest {}

  @FleetTest
  @MicrovisorFake(clock = "2026-01-01T00:00:00Z")
  @Retention(RetentionPolicy.RUNTIME)
  @interface FleetAtNewYear {}

  static class HasTwoAnnotations {
    @Test
    @FleetTest
    @MicrovisorFake(allowUpdates = true)
    void composedAndDirect(FakeAccount account) {
      assertThat(names(account)).containsExactly("of-fleet");
      assertThat(account.allowsUpdates()).isTrue();
    }

    @Test
    @FleetAtNewYear
    void composedOfBoth(FakeAccount account) {
      assertThat(names(account)).containsExactly("of-fleet");
      assertThat(account.clock().instant()).isEqualTo(NEW_YEAR);
    }
  }

  @Test
  void composedAnnotationsApplyToo() {
    TestRuns.succeed(2, HasTwoAnnotations.class);
  }

  @MicrovisorFake(isolation = PER_CLASS, devices = "of-class")
  static class SharesItsAccount {
    @Test
    void changesTheAccount(FakeAccount account) {
      account.addDevice("of-a-test");
    }

    @Nested
    @MicrovisorFake(allowUpdates = true)
    class HasAccountsOfItsOwn {
      @RepeatedTest(2)
      void test(FakeAccount account) {
        assertThat(names(account)).containsExactly("of-class");
        account.addDevice("of-a-test");
      }
    }
  }

  @Test
  void isolationIsNotInherited() {
    TestRuns.succeed(3, SharesItsAccount.class);
  }

  /** An inherited nested class inherits from the class that it runs in. */
  abstract static class HasANestedClass {
    @Nested
    @MicrovisorFake(allowUpdates = true)
    class Inherited {
      @Test
      void test(FakeAccount account) {
        assertThat(names(account)).containsExactly("of-running-class");
      }
    }
  }

  @MicrovisorFake(devices = "of-running-class")
  static class InheritsANestedClass extends HasANestedClass {}

  @Test
  void inheritedNestedClassInheritsFromTheRunningClass() {
    TestRuns.succeed(1, InheritsANestedClass.class);
  }
}
