package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** The jar running in a process of its own that logs the classes it loads. */
final class ClassLoadingProgram implements AutoCloseable {

  private final Path log;
  private final RunningProgram program;
  private final String url;
  private final String credentials;

  private ClassLoadingProgram(Path log, RunningProgram program) throws IOException {
    this.log = log;
    this.program = program;
    // ready URL account=SID token=TOKEN
    String[] ready = program.readLine().split("[ =]");
    this.url = ready[1];
    this.credentials = ready[3] + ":" + ready[5];
  }

  static ClassLoadingProgram of(Path folder) throws IOException {
    Path log = folder.resolve("classes.log");
    Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log);
    return new ClassLoadingProgram(log, RunningProgram.start(environment, "--port", "0"));
  }

  /** Posts a form and returns the status of the response. */
  int post(String path, String form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .POST(BodyPublishers.ofString(form))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  /**
   * Opens a tunnel, sends the start of a TLS handshake, and returns the response to the request for
   * the tunnel. The server has then read the handshake.
   */
  String connect(String target) throws IOException {
    URI server = URI.create(url);
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(60_000);
      String request = "CONNECT " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) socket.getInputStream().read());
      }
      // A client hello that is too short, which the server rejects with an alert.
      socket.getOutputStream().write(new byte[] {0x16, 3, 1, 0, 4, 1, 0, 0, 0});
      assertThat(socket.getInputStream().read()).isEqualTo(21);
      return head.toString();
    }
  }

  /** Returns the log so far, one line for each class. */
  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    program.close();
  }
}
