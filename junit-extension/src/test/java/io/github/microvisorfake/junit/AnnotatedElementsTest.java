package io.github.microvisorfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The elements that can be annotated, and the types of tests that are supported. */
class AnnotatedElementsTest {

  private static final List<FakeAccount> ACCOUNTS = new ArrayList<>();
  private static final List<MicrovisorServer> SERVERS = new ArrayList<>();

  @BeforeEach
  void clear() {
    ACCOUNTS.clear();
    SERVERS.clear();
  }

  private static void see(FakeAccount account, MicrovisorServer server) {
    ACCOUNTS.add(account);
    SERVERS.add(server);
  }

  private static void assertAccountsOfOneServer(int accounts) {
    assertThat(ACCOUNTS).hasSize(accounts).doesNotHaveDuplicates();
    assertThat(SERVERS).containsOnly(SERVERS.get(0));
  }

  @MicrovisorFake
  static class Outer {
    @BeforeEach
    void arrange(FakeAccount account) {
      account.addDevice("of-outer");
    }

    @Test
    void outer(FakeAccount account, MicrovisorServer server) {
      see(account, server);
    }

    @Nested
    class Inner {
      @BeforeEach
      void arrange(FakeAccount account) {
        account.addDevice("of-inner");
      }

      @Test
      void inner(FakeAccount account, MicrovisorServer server) {
        assertThat(account.devices()).hasSize(2);
        see(account, server);
      }

      @Nested
      class Innermost {
        @Test
        void innermost(FakeAccount account, MicrovisorServer server) {
          assertThat(account.devices()).hasSize(2);
          see(account, server);
        }
      }
    }

    @Nested
    @MicrovisorFake
    class Annotated {
      @Test
      void annotated(FakeAccount account, MicrovisorServer server) {
        assertThat(account.devices()).as("the method ran once").hasSize(1);
        see(account, server);
      }
    }
  }

  @Test
  void nestedClassesInheritTheAnnotation() {
    TestRuns.succeed(4, Outer.class);

    assertAccountsOfOneServer(4);
  }

  static class OnlyNestedIsAnnotated {
    @Nested
    @MicrovisorFake
    class Inner {
      @Test
      void inner(FakeAccount account, MicrovisorServer server) {
        see(account, server);
      }
    }
  }

  @Test
  void annotationAppliesToANestedClassOnly() {
    TestRuns.succeed(1, OnlyNestedIsAnnotated.class);
  }

  @MicrovisorFake
  abstract static class Base {
    @Test
    void inherited(FakeAccount account, MicrovisorServer server) {
      see(account, server);
    }
  }

  static class Derived extends Base {
    @Test
    void own(FakeAccount account, MicrovisorServer server) {
      see(account, server);
    }
  }

  @MicrovisorFake
  static class AnnotatedAgain extends Base {}

  @Test
  void subclassesInheritTheAnnotation() {
    TestRuns.succeed(3, Derived.class, AnnotatedAgain.class);

    assertAccountsOfOneServer(3);
  }

  @MicrovisorFake
  interface Provisioning {
    @Test
    default void test(FakeAccount account, MicrovisorServer server) {
      see(account, server);
    }
  }

  static class ImplementsIt implements Provisioning {}

  @Test
  void annotationAppliesToTestInterfaces() {
    TestRuns.succeed(1, ImplementsIt.class);
  }

  @MicrovisorFake
  @Tag("microvisor")
  @Retention(RetentionPolicy.RUNTIME)
  @interface ProvisioningTest {}

  @ProvisioningTest
  static class Composed {
    @Test
    void test(FakeAccount account, MicrovisorServer server) {
      see(account, server);
    }
  }

  @Test
  void annotationCanBeComposed() {
    TestRuns.succeed(1, Composed.class);
  }

  @MicrovisorFake
  static class Repeats {
    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void withParameters(String key, FakeAccount account, MicrovisorServer server) {
      assertThat(account.configs()).isEmpty();
      account.addConfig(key, "v");
      see(account, server);
    }

    @RepeatedTest(3)
    void repeated(FakeAccount account, MicrovisorServer server) {
      see(account, server);
    }
  }

  @Test
  void eachInvocationOfAParameterizedOrRepeatedTestHasItsOwnAccount() {
    TestRuns.succeed(5, Repeats.class);

    assertAccountsOfOneServer(5);
  }

  @MicrovisorFake
  static class MakesTests {
    @TestFactory
    Stream<DynamicTest> dynamic(FakeAccount account, MicrovisorServer server) {
      see(account, server);
      return Stream.of("a", "b")
          .map(key -> DynamicTest.dynamicTest(key, () -> account.addConfig(key, "v")));
    }
  }

  @Test
  void dynamicTestsShareTheAccountOfTheirFactory() {
    TestRuns.succeed(2, MakesTests.class);

    assertThat(ACCOUNTS.get(0).configs()).hasSize(2);
  }

  @MicrovisorFake
  @TestInstance(Lifecycle.PER_CLASS)
  static class OneInstance {
    OneInstance(MicrovisorServer server) {
      SERVERS.add(server);
    }

    @BeforeAll
    void first(MicrovisorServer server) {
      SERVERS.add(server);
    }

    @Test
    void one(FakeAccount account, MicrovisorServer server) {
      see(account, server);
    }

    @Test
    void two(FakeAccount account, MicrovisorServer server) {
      see(account, server);
    }
  }

  @Test
  void testsOfAPerClassInstanceHaveTheirOwnAccounts() {
    TestRuns.succeed(2, OneInstance.class);

    assertAccountsOfOneServer(2);
  }
}
