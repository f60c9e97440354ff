package io.github.microvisorfake.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Twilio's client in a Node.js process that makes the calls it reads from standard input. */
final class NodeClient implements AutoCloseable {

  /** The time limit for all calls of a client, after which the process is ended. */
  private static final int SECONDS = 120;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Writer commands;
  private final BufferedReader responses;

  private NodeClient(Path project, String script, FakeAccount account, String... further)
      throws IOException {
    Stream<String> command =
        Stream.of("node", script, account.uri().toString(), account.sid(), account.authToken());
    process =
        new ProcessBuilder(Stream.concat(command, Stream.of(further)).toList())
            .directory(project.toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    commands = process.outputWriter(UTF_8);
    responses = process.inputReader(UTF_8);
    CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
  }

  /** Returns a client for configs and secrets, in the last version with the Microvisor API. */
  static NodeClient ofEntries(Path project, FakeAccount account, FakeDevice device)
      throws IOException {
    return ofEntries(project, account, device, false);
  }

  /** Returns a client for configs and secrets that tries again if it is asked to. */
  static NodeClient ofEntries(
      Path project, FakeAccount account, FakeDevice device, boolean autoRetry) throws IOException {
    return new NodeClient(
        project, "entries.js", account, device.sid(), autoRetry ? "autoRetry" : "");
  }

  /** Returns a client for public keys, in a version that {@code package.json} names. */
  static NodeClient ofPublicKeys(Path project, FakeAccount account, String version)
      throws IOException {
    return new NodeClient(project, "public-keys.js", account, version);
  }

  /** Returns a client for devices and apps, in the last version with the Microvisor API. */
  static NodeClient ofDevicesAndApps(Path project, FakeAccount account) throws IOException {
    return new NodeClient(project, "devices-and-apps.js", account, "");
  }

  /** Returns a client that signs its requests, in the last version with the Microvisor API. */
  static NodeClient ofSignedRequests(Path project, FakeAccount account, String signingKey)
      throws IOException {
    return new NodeClient(project, "signed-requests.js", account, signingKey);
  }

  /** Calls a collection and returns the outcome as {@link #call(String, Object...)} does. */
  JsonNode call(NodeEntryCollection collection, String call, Object... parameters) {
    return call(
        collection.field(), Stream.concat(Stream.of(call), Stream.of(parameters)).toArray());
  }

  /** Returns {@code {"result": …}} or {@code {"error": {status, code, message, …}}}. */
  JsonNode call(String first, Object... further) {
    List<Object> command = Stream.concat(Stream.of(first), Stream.of(further)).toList();
    try {
      commands.write(JSON.writeValueAsString(command) + "\n");
      commands.flush();
      String response = responses.readLine();
      if (response == null) {
        throw new IllegalStateException("Node.js ended during " + command);
      }
      return JSON.readTree(response);
    } catch (IOException e) {
      throw new UncheckedIOException("Node.js ended before " + command, e);
    }
  }

  /** Ends the process by closing its input. */
  @Override
  public void close() throws IOException {
    commands.close();
    process.destroy();
  }
}
