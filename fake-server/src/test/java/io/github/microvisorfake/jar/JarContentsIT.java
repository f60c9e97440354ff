package io.github.microvisorfake.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The jar contains its libraries relocated and nothing that could conflict with a user's classes.
 */
class JarContentsIT {

  private static final String ROOT = "io/github/microvisorfake/";
  private static final String SHADED = ROOT + "internal/shaded/";
  private static final String SERVICES = "META-INF/services/";

  private JarFile jar;

  @BeforeEach
  void openJar() throws IOException {
    jar = new JarFile(System.getProperty("microvisor.fake.jar"));
  }

  @AfterEach
  void closeJar() throws IOException {
    jar.close();
  }

  @Test
  void containsNothingOutsideItsPackage() {
    assertThat(files().map(JarContentsIT::withoutVersion))
        .filteredOn(name -> !name.startsWith("META-INF/"))
        .isNotEmpty()
        .allMatch(name -> name.startsWith(ROOT));
  }

  @Test
  void containsNoClassInMetaInfExceptVersionedOnes() {
    assertThat(files().map(JarContentsIT::withoutVersion))
        .filteredOn(name -> name.startsWith("META-INF/"))
        .noneMatch(name -> name.endsWith(".class"));
  }

  @Test
  void containsNoModuleDescriptorSignatureOrPomOfALibrary() {
    assertThat(files())
        .noneMatch(name -> name.endsWith("module-info.class"))
        .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)"))
        .noneMatch(name -> name.startsWith("META-INF/maven/"));
  }

  @Test
  void providesServicesOnlyUnderItsOwnNames() throws IOException {
    List<String> services = files().filter(name -> name.startsWith(SERVICES)).toList();

    assertThat(services)
        .containsExactlyInAnyOrder(
            SERVICES + "io.github.microvisorfake.internal.shaded.org.jboss.logging.LoggerProvider",
            SERVICES + "io.github.microvisorfake.internal.shaded.org.xnio.XnioProvider");
    for (String service : services) {
      String provider = text(service).replaceAll("(?m)^#.*", "").strip();
      assertThat(jar.getEntry(provider.replace('.', '/') + ".class")).as(provider).isNotNull();
    }
  }

  @Test
  void keepsTheVersionedClassesOfJbossThreads() {
    assertThat(files())
        .contains("META-INF/versions/24/" + SHADED + "org/jboss/threads/JDKSpecific.class");
  }

  @Test
  void manifestDescribesTheJar() throws IOException {
    Manifest manifest = jar.getManifest();
    Attributes attributes = manifest.getMainAttributes();

    assertThat(attributes.getValue("Main-Class"))
        .isEqualTo("io.github.microvisorfake.internal.cli.Main");
    assertThat(jar.getEntry(ROOT + "internal/cli/Main.class")).isNotNull();
    assertThat(attributes.getValue("Multi-Release")).isEqualTo("true");
    assertThat(attributes.getValue("Automatic-Module-Name")).isEqualTo("io.github.microvisorfake");
    assertThat(attributes.getValue("Implementation-Title")).isNotBlank();
    assertThat(attributes.getValue("Implementation-Version")).isNotBlank();
    assertThat(manifest.getEntries()).as("signatures of single files").isEmpty();
  }

  @Test
  void namesTheLicenseOfEveryBundledLibrary() throws IOException {
    String notice = text("META-INF/NOTICE");

    assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
    assertThat(files())
        .filteredOn(name -> name.startsWith(SHADED))
        .extracting(JarContentsIT::libraryPackage)
        .allSatisfy(library -> assertThat(notice).contains("- " + library + ".*: "));
  }

  private Stream<String> files() {
    return jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName);
  }

  private String text(String name) throws IOException {
    try (var in = jar.getInputStream(jar.getJarEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String withoutVersion(String name) {
    return name.replaceFirst("^META-INF/versions/\\d+/", "");
  }

  /** Of {@code …/shaded/org/xnio/nio/X.class}: {@code org.xnio}. */
  private static String libraryPackage(String name) {
    String[] path = name.substring(SHADED.length()).split("/");
    return path[0] + "." + path[1];
  }
}
