package io.github.microvisorfake.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.engine.JupiterTestEngine;

/** Fails if the tests run on another JDK, Jupiter version or locale than the build configures. */
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

  @Test
  @EnabledIfSystemProperty(named = "expected.locale", matches = ".+")
  void runsInTheExpectedLocale() {
    assertThat(Locale.getDefault().toLanguageTag())
        .isEqualTo(System.getProperty("expected.locale"));
  }
}
