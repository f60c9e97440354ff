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

/** Twilio's client in a Node.js of its own, which makes the calls that it is told. */
final class NodeClient implements AutoCloseable {

  /** For all of a client's calls together; past it the process is ended and the call fails. */
  private static final int SECONDS = 120;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Writer commands;
  private final BufferedReader answers;

  private NodeClient(Path project, String script, FakeAccount account, String further)
      throws IOException {
    process =
        new ProcessBuilder(
                "node",
                script,
                account.uri().toString(),
                account.sid(),
                account.authToken(),
                further)
            .directory(project.toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    commands = process.outputWriter(UTF_8);
    answers = process.inputReader(UTF_8);
    CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
  }

  /** A client for entries of each kind, in the last version that has Microvisor. */
  static NodeClient ofEntries(Path project, FakeAccount account, FakeDevice device)
      throws IOException {
    return new NodeClient(project, "client.js", account, device.sid());
  }

  /** A client for public keys, in the version that {@code package.json} gives a name. */
  static NodeClient ofPublicKeys(Path project, FakeAccount account, String version)
      throws IOException {
    return new NodeClient(project, "public-keys.js", account, version);
  }

  /** A client for devices and apps, in the last version that has Microvisor. */
  static NodeClient ofFleet(Path project, FakeAccount account) throws IOException {
    return new NodeClient(project, "fleet.js", account, "");
  }

  /** What a call on entries gives: the same as {@link #call(String, Object...)}. */
  JsonNode call(NodeKind kind, String call, Object... parameters) {
    return call(kind.field(), Stream.concat(Stream.of(call), Stream.of(parameters)).toArray());
  }

  /** What a call gives: {@code {"result": …}} or {@code {"error": {status, code, message, …}}}. */
  JsonNode call(String first, Object... further) {
    List<Object> command = Stream.concat(Stream.of(first), Stream.of(further)).toList();
    try {
      commands.write(JSON.writeValueAsString(command) + "\n");
      commands.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("Node.js ended at " + command);
      }
      return JSON.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException("Node.js ended before " + command, e);
    }
  }

  /** Ends the process, which stops at the end of its input. */
  @Override
  public void close() throws IOException {
    commands.close();
    process.destroy();
  }
}
