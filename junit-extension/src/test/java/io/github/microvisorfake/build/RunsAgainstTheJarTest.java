package io.github.microvisorfake.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.MicrovisorServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * These tests see of the server what users see: the jar. It takes {@code mvn verify}; {@code mvn
 * test} makes none.
 */
class RunsAgainstTheJarTest {

  @Test
  void theServerComesOutOfTheJar() {
    assertThat(MicrovisorServer.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .as("where the server comes from; only \"mvn verify\" makes the jar")
        .endsWith(".jar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.undertow.Undertow",
        "org.xnio.Xnio",
        "org.jboss.logging.Logger",
        "org.bouncycastle.openssl.PEMParser"
      })
  void itsLibrariesAreNotThere(String name) {
    assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
  }
}
