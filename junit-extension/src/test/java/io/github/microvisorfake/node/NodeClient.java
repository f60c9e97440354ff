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

  NodeClient(Path project, FakeAccount account, FakeDevice device) throws IOException {
    process =
        new ProcessBuilder(
                "node",
                "client.js",
                account.uri().toString(),
                account.sid(),
                account.authToken(),
                device.sid())
            .directory(project.toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    commands = process.outputWriter(UTF_8);
    answers = process.inputReader(UTF_8);
    CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
  }

  /** What a call gives: {@code {"result": …}} or {@code {"error": {status, code, message, …}}}. */
  JsonNode call(NodeKind kind, String call, Object... parameters) {
    List<Object> command =
        Stream.concat(Stream.of(kind.field(), call), Stream.of(parameters)).toList();
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
