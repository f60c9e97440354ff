package io.github.microvisorfake.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.engine.JupiterTestEngine;

/** Checks that the build runs the tests with the expected JDK and Jupiter. */
class RunsOnExpectedVersionsTest {

  @Test
  @EnabledIfSystemProperty(named = "expected.java", matches = ".+")
  void runsOnTheExpectedJdk() {
    assertThat(Runtime.version().feature()).isEqualTo(Integer.getInteger("expected.java"));
  }

  @Test
  @EnabledIfSystemProperty(named = "expected.jupiter", matches = ".+")
  void runsOnTheExpectedJupiter() {
    assertThat(new JupiterTestEngine().getVersion())
        .contains(System.getProperty("expected.jupiter"));
    assertThat(Test.class.getPackage().getImplementationVersion())
        .isEqualTo(System.getProperty("expected.jupiter"));
  }
}
