package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;
import static io.github.microvisorfake.internal.text.UnicodeEscapes.escapeControls;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.microvisorfake.FakeAccount;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Writes a JSON file with the address and credentials of the fake, for scripts. The file of an
 * earlier run is replaced atomically once the fake accepts requests, and only its owner can read
 * the new one. Fields of features that are off are null.
 */
final class ReadyFile {

  private static final String KIND = "ready file";

  /** How long the end of the program waits for a write that has begun. */
  private static final long WRITE_TIMEOUT_MILLIS = 500;

  /** What other files in JSON do not have together. */
  private static final Set<String> CHARACTERISTIC_NAMES =
      Set.of("url", "accountSid", "authToken", "controlToken", "pid");

  private ReadyFile() {}

  /**
   * Checks whether the file can be written without replacing a seed or another file of the user.
   * Changes nothing.
   *
   * @throws UsageException if the file is also a seed; the message names both options
   * @throws IOException if the path is not that of a regular file in an existing folder, or if the
   *     file exists and is neither empty nor a ready file
   */
  static void check(OptionValue readyFile, List<OptionValue> seeds)
      throws UsageException, IOException {
    Path file = readyFile.path();
    checkNotASeed(readyFile, file, seeds);
    new OutputFile(KIND, file).check(ReadyFile::isEmptyOrReadyFile);
  }

  /** A mistyped option must not replace a file of the user. */
  private static boolean isEmptyOrReadyFile(Path file) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      JsonToken first = json.nextToken();
      return first == null
          || (first == JsonToken.START_OBJECT && names(json).containsAll(CHARACTERISTIC_NAMES));
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }

  private static Set<String> names(JsonParser json) throws IOException {
    Set<String> names = new HashSet<>();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      names.add(name);
      json.nextToken();
      json.skipChildren();
    }
    return names;
  }

  private static void checkNotASeed(OptionValue readyFile, Path file, List<OptionValue> seeds)
      throws UsageException {
    for (OptionValue seed : seeds) {
      if (isSame(file, seed.text())) {
        throw new UsageException(
            escapeControls(
                format(
                    "%s '%s' is the same file as %s '%s', which would be lost; name another ready file",
                    readyFile.origin(), readyFile.text(), seed.origin(), seed.text())));
      }
    }
  }

  /** Returns whether a seed is the file, perhaps by way of a link or another spelling. */
  private static boolean isSame(Path file, String seed) {
    try {
      return !seed.isEmpty()
          && !seed.equals(SeedFiles.STANDARD_INPUT)
          && Files.isSameFile(file, Path.of(seed));
    } catch (IOException | InvalidPathException e) {
      return false; // one of them does not exist
    }
  }

  /**
   * Writes the file, or replaces an existing one. A signal meanwhile waits until no temporary file
   * is left; after a signal the file is not written.
   */
  static void write(
      Path file,
      List<FakeAccount> accounts,
      Optional<URI> https,
      Path certificate,
      Optional<ConsoleAddress> console)
      throws IOException {
    CountDownLatch written = new CountDownLatch(1);
    Thread shutdownHook = new Thread(() -> await(written), "microvisor-fake-ready-file");
    if (!ShutdownHooks.add(shutdownHook)) {
      return;
    }
    try {
      replace(file, json(accounts, https, certificate, console));
    } finally {
      written.countDown();
      ShutdownHooks.remove(shutdownHook);
    }
  }

  private static void await(CountDownLatch written) {
    try {
      written.await(WRITE_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void replace(Path path, String json) throws IOException {
    OutputFile file = new OutputFile(KIND, path);
    try {
      // Only its owner can read the temporary file, and the move keeps its permissions.
      Path whole = Files.createTempFile(file.folder(), ".ready-", ".json");
      try {
        Files.writeString(whole, json);
        Files.move(
            whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      // The message names the file of the command line, not the temporary file.
      throw file.unwritable(e);
    }
  }

  private static String json(
      List<FakeAccount> accounts,
      Optional<URI> https,
      Path certificate,
      Optional<ConsoleAddress> console)
      throws IOException {
    FakeAccount first = accounts.get(0);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("url", first.uri().toString());
      json.writeStringField("httpsUrl", https.map(URI::toString).orElse(null));
      json.writeStringField("proxyUrl", first.uri().toString());
      writeCredentials(json, first);
      json.writeArrayFieldStart("accounts");
      for (FakeAccount account : accounts) {
        json.writeStartObject();
        writeCredentials(json, account);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("caFile", certificate.toString());
      json.writeStringField("consoleUrl", console.map(page -> page.uri().toString()).orElse(null));
      json.writeStringField("controlToken", console.map(ConsoleAddress::token).orElse(null));
      json.writeNumberField("pid", ProcessHandle.current().pid());
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void writeCredentials(JsonGenerator json, FakeAccount account) throws IOException {
    json.writeStringField("accountSid", account.sid());
    json.writeStringField("authToken", account.authToken());
  }
}
