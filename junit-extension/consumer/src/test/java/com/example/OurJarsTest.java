package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in our jars can meet anything of a user's. */
class OurJarsTest {

  @ParameterizedTest
  @ValueSource(classes = {MicrovisorServer.class, MicrovisorFake.class})
  void everyClassIsInOurPackage(Class<?> ofTheJar) throws Exception {
    assertEquals(
        List.of(),
        names(ofTheJar)
            .filter(name -> name.endsWith(".class"))
            .filter(name -> !name.matches("(META-INF/versions/\\d+/)?io/github/microvisorfake/.*"))
            .toList());
  }

  /** The service loader reads them whoever asks: so each must be of a type of ours. */
  @ParameterizedTest
  @ValueSource(classes = {MicrovisorServer.class, MicrovisorFake.class})
  void everyServiceIsOneOfOurs(Class<?> ofTheJar) throws Exception {
    assertEquals(
        List.of(),
        names(ofTheJar)
            .filter(name -> name.matches("META-INF/services/.+"))
            .filter(name -> !name.startsWith("META-INF/services/io.github.microvisorfake."))
            .toList());
  }

  private static Stream<String> names(Class<?> ofTheJar) throws Exception {
    Path jar =
        Path.of(ofTheJar.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).toList().stream();
    }
  }
}
