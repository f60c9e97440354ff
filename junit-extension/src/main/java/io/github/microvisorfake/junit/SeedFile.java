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
 * Where the seed is that an annotation names.
 *
 * @param name as the annotation has it, for messages
 * @param location of the resource or file
 */
record SeedFile(String name, URI location) {

  /**
   * Looks beside the test class, from the root of the class path, and for a file.
   *
   * @param place that the annotation stands on, for messages
   */
  static SeedFile of(String name, Class<?> testClass, String place) {
    return Optional.ofNullable(testClass.getResource(name))
        .or(() -> Optional.ofNullable(testClass.getResource("/" + name)))
        .map(URL::toString)
        .map(URI::create)
        .or(() -> file(name))
        .map(location -> new SeedFile(name, location))
        .orElseThrow(
            () ->
                AccountSettings.wrong(
                    place,
                    format(
                        "there is no seed '%s': no resource beside %s or at the root of the class path, and no file in %s",
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
    try (InputStream in = location.toURL().openStream()) {
      return Seed.read(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(format("the seed '%s' cannot be read", name), e);
    }
  }

  /** Equal are those of the same seed, whoever names it. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SeedFile that && location.equals(that.location);
  }

  @Override
  public int hashCode() {
    return location.hashCode();
  }
}
