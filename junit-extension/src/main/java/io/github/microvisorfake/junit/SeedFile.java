package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A seed file that an annotation names.
 *
 * @param name the name in the annotation, for messages
 * @param uri the URI of the resource or file
 */
record SeedFile(String name, URI uri) {

  /**
   * Finds a resource in the package of the test class or at the root of the class path, or a file.
   *
   * @param location the name of the annotated element, for messages
   */
  static SeedFile of(String name, Class<?> testClass, String location) {
    return Optional.ofNullable(testClass.getResource(name))
        .or(() -> Optional.ofNullable(testClass.getResource("/" + name)))
        .map(URL::toString)
        .map(URI::create)
        .or(() -> file(name))
        .map(uri -> new SeedFile(name, uri))
        .orElseThrow(
            () ->
                AccountSettings.invalid(
                    location,
                    format(
                        "seed '%s' not found: no resource in the package of %s or at the root of the class path, and no file in %s",
                        name, testClass.getSimpleName(), Path.of("").toAbsolutePath())));
  }

  private static Optional<URI> file(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::isRegularFile).map(Path::toUri);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  Seed read() {
    try (InputStream in = uri.toURL().openStream()) {
      return Seed.read(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(format("seed '%s' cannot be read", name), e);
    }
  }

  /** Compares only URIs, so that a seed is read once even if annotations name it differently. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SeedFile that && uri.equals(that.uri);
  }

  @Override
  public int hashCode() {
    return uri.hashCode();
  }
}
