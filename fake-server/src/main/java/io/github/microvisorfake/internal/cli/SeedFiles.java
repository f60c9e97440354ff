package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.Seed;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The seed files of a command line. */
final class SeedFiles {

  private static final String STANDARD_INPUT = "-";

  private final InputStream in;
  private boolean taken;

  SeedFiles(InputStream in) {
    this.in = in;
  }

  /**
   * Reads a seed file.
   *
   * @param file its path, or {@code -} for standard input
   * @throws UsageException if standard input was read before, or there cannot be such a path
   */
  Seed read(String file) throws UsageException {
    if (!file.equals(STANDARD_INPUT)) {
      return Seed.read(path(file));
    }
    if (taken) {
      throw new UsageException("standard input is named twice as a seed; it can be read once");
    }
    taken = true;
    return Seed.read("(standard input)", in);
  }

  private static Path path(String file) throws UsageException {
    try {
      if (!file.isEmpty()) {
        return Path.of(file);
      }
    } catch (InvalidPathException e) {
      // Told below, as an empty one is.
    }
    throw new UsageException(format("the seed '%s' is not a path; name a file", file));
  }
}
