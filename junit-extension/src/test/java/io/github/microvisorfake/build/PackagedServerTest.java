package io.github.microvisorfake.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.MicrovisorServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that the tests use the server's jar, as users do. Only {@code mvn verify} builds the jar,
 * not {@code mvn test}.
 */
class PackagedServerTest {

  @Test
  void serverIsLoadedFromTheJar() {
    assertThat(MicrovisorServer.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .as("location of the server; only \"mvn verify\" builds the jar")
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
  void librariesInsideTheJarAreNotOnTheClassPath(String name) {
    assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
  }
}
