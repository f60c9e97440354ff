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
 * Tells a script where the fake is. The file appears whole or not at all, is private to its owner,
 * and is there only once the fake answers. What the program does not have is null in it.
 */
final class ReadyFile {

  private ReadyFile() {}

  /**
   * Removes what an earlier run has left.
   *
   * @throws IOException if it cannot be removed, or is no ordinary file
   */
  static void removeStale(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file + " is no ordinary file; name one, or one that is to be made");
    }
    Files.deleteIfExists(file);
  }

  static void write(Path file, FakeAccount account) throws IOException {
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    // The temporary file is made readable by its owner alone, and the move keeps that.
    Path whole = temporary(file, folder);
    try {
      Files.writeString(whole, json(account));
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** A failure tells the name that the caller gave, not one that we have made up. */
  private static Path temporary(Path file, Path folder) throws IOException {
    try {
      return Files.createTempFile(folder, ".ready-", ".json");
    } catch (IOException e) {
      String why = Files.isDirectory(folder) ? "let files be made in " : "make the folder ";
      throw new IOException(format("%s; %s%s, or name another file", file, why, folder), e);
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
