package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** The jar, running as a process of its own that writes down which classes it loads. */
final class LoadedClasses implements AutoCloseable {

  private final Path log;
  private final RunningProgram program;
  private final String url;
  private final String credentials;

  private LoadedClasses(Path log, RunningProgram program) throws IOException {
    this.log = log;
    this.program = program;
    // ready URL account=SID token=TOKEN
    String[] ready = program.line().split("[ =]");
    this.url = ready[1];
    this.credentials = ready[3] + ":" + ready[5];
  }

  static LoadedClasses of(Path folder) throws IOException {
    Path log = folder.resolve("classes.log");
    Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log);
    return new LoadedClasses(log, RunningProgram.start(environment, "--port", "0"));
  }

  /** The status that a POST of a form is answered with. */
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

  /** The log so far, a class a line. */
  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    program.close();
  }
}
