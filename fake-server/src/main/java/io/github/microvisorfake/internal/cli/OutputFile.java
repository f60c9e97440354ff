package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that the program writes. Messages about it have its kind, its path and a remedy.
 *
 * @param kind what the file is, such as "ready file"
 * @param path where it is
 */
record OutputFile(String kind, Path path) {

  /** Tells whether an existing file can be replaced. */
  interface ReplacementRule {

    /** Returns whether the file is empty or one of an earlier run. */
    boolean allows(Path existing) throws IOException;
  }

  /**
   * Checks whether the file can be written without replacing another file of the user. Changes
   * nothing.
   *
   * @throws IOException if the path is not that of a regular file in an existing folder, or if the
   *     file exists and must not be replaced
   */
  void check(ReplacementRule rule) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw problem("it is not a regular file; name a regular file or a new one", null);
    }
    if (!Files.isDirectory(folder())) {
      throw unwritable(null);
    }
    if (Files.exists(path) && !rule.allows(path)) {
      throw problem(
          format(
              "it exists and is not a %1$s of an earlier run; delete it, or name another %1$s",
              kind),
          null);
    }
  }

  /** Returns the folder of the file. */
  Path folder() {
    return Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
  }

  /** Returns an error with what has to be changed so that the file can be written. */
  IOException unwritable(@Nullable Exception cause) {
    String remedy =
        Files.isDirectory(folder()) ? "allow files to be written in " : "create the folder ";
    return problem(format("%s%s, or name another file", remedy, folder()), cause);
  }

  private IOException problem(String problem, @Nullable Exception cause) {
    return new IOException(format("cannot write the %s %s: %s", kind, path, problem), cause);
  }
}
