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

/** The contents of the jars cannot conflict with other libraries. */
class JarContentsTest {

  @ParameterizedTest
  @ValueSource(classes = {MicrovisorServer.class, MicrovisorFake.class})
  void allClassesAreInTheProjectsPackage(Class<?> typeInJar) throws Exception {
    assertEquals(
        List.of(),
        names(typeInJar)
            .filter(name -> name.endsWith(".class"))
            .filter(name -> !name.matches("(META-INF/versions/\\d+/)?io/github/microvisorfake/.*"))
            .toList());
  }

  /** A service file for another type would change the service lookups of other code. */
  @ParameterizedTest
  @ValueSource(classes = {MicrovisorServer.class, MicrovisorFake.class})
  void allServicesAreOfTheProjectsTypes(Class<?> typeInJar) throws Exception {
    assertEquals(
        List.of(),
        names(typeInJar)
            .filter(name -> name.matches("META-INF/services/.+"))
            .filter(name -> !name.startsWith("META-INF/services/io.github.microvisorfake."))
            .toList());
  }

  private static Stream<String> names(Class<?> typeInJar) throws Exception {
    Path jar =
        Path.of(typeInJar.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).toList().stream();
    }
  }
}
