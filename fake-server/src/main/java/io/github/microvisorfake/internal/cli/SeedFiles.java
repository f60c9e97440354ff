package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.Seed;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads the seed files that a command line names. */
final class SeedFiles {

  static final String STANDARD_INPUT = "-";

  private final InputStream in;
  private boolean standardInputRead;

  SeedFiles(InputStream in) {
    this.in = in;
  }

  /**
   * Reads a seed file.
   *
   * @param file its path, or {@code -} for standard input
   * @throws UsageException if standard input was read before or the path is invalid
   */
  Seed read(String file) throws UsageException {
    if (!file.equals(STANDARD_INPUT)) {
      return Seed.read(path(file));
    }
    if (standardInputRead) {
      throw new UsageException("standard input can be read as a seed only once; name - once");
    }
    standardInputRead = true;
    return Seed.read("(standard input)", in);
  }

  private static Path path(String file) throws UsageException {
    try {
      if (!file.isEmpty()) {
        return Path.of(file);
      }
    } catch (InvalidPathException e) {
      // Reported below, like an empty path.
    }
    throw new UsageException(format("the seed '%s' is not a path; name a file", file));
  }
}
