package io.github.microvisorfake.internal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The version in the manifest of the program's jar. */
final class ProgramVersion {

  private ProgramVersion() {}

  static String text() throws IOException {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? ofModule().orElse("(unknown version)") : version;
  }

  /** The packages of modules have no version, so the manifest is read where it is unambiguous. */
  private static Optional<String> ofModule() throws IOException {
    Module module = ProgramVersion.class.getModule();
    if (!module.isNamed()) {
      return Optional.empty();
    }
    try (InputStream manifest = module.getResourceAsStream(JarFile.MANIFEST_NAME)) {
      return manifest == null
          ? Optional.empty()
          : Optional.ofNullable(
              new Manifest(manifest)
                  .getMainAttributes()
                  .getValue(Attributes.Name.IMPLEMENTATION_VERSION));
    }
  }
}
