package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.FakeAccount;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * Writes a JSON file with the address and credentials of the fake, for scripts. The file appears
 * atomically once the fake accepts requests, and only its owner can read it. Fields of features
 * that are off are null.
 */
final class ReadyFile {

  private ReadyFile() {}

  /**
   * Removes the file of an earlier run, if there is one.
   *
   * @throws IOException if it cannot be removed or is not a regular file
   */
  static void removeStale(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file + " is not a regular file; name a regular file or a new one");
    }
    Files.deleteIfExists(file);
  }

  static void write(Path file, FakeAccount account) throws IOException {
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    // Only its owner can read the temporary file, and the move keeps its permissions.
    Path whole = temporary(file, folder);
    try {
      Files.writeString(whole, json(account));
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** An error names the file of the command line, not the temporary file. */
  private static Path temporary(Path file, Path folder) throws IOException {
    try {
      return Files.createTempFile(folder, ".ready-", ".json");
    } catch (IOException e) {
      String reason =
          Files.isDirectory(folder) ? "allow files to be created in " : "create the folder ";
      throw new IOException(format("%s; %s%s, or name another file", file, reason, folder), e);
    }
  }

  private static String json(FakeAccount account) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("url", account.uri().toString());
      json.writeNullField("httpsUrl");
      json.writeNullField("proxyUrl");
      json.writeStringField("accountSid", account.sid());
      json.writeStringField("authToken", account.authToken());
      json.writeNullField("caFile");
      json.writeNullField("consoleUrl");
      json.writeNullField("controlToken");
      json.writeNumberField("pid", ProcessHandle.current().pid());
      json.writeEndObject();
    }
    return text + "\n";
  }
}
