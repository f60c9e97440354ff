package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sends many mixed requests, half of them wrong, to the program with a small heap. {@code mvn
 * -Psoak verify} sends 1,000,000 instead of the ordinary number.
 */
class SoakIT {

  private static final int REQUESTS = Integer.getInteger("soak.requests", 20_000);
  private static final int CONNECTIONS = 8;
  private static final int SAMPLES = 4;
  private static final String DEVICE = "/v1/Devices/UV" + "a".repeat(32);
  private static final String AUTHORIZATION =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(("AC" + "a".repeat(32) + ":fake-auth-token").getBytes(ISO_8859_1));

  /** What a client sends, and the statuses that are right whatever the others do meanwhile. */
  private enum Kind {
    CREATE("POST", DEVICE + "/Secrets", "Key=%d&Value=hunter2%d", "201 409"),
    FETCH("GET", DEVICE + "/Secrets/%d", "", "200 404"),
    DELETE("DELETE", DEVICE + "/Secrets/%d", "", "204 404"),
    LIST("GET", "/v1/Devices/thermostat-1/Secrets?PageSize=20", "", "200"),
    CONFIG("POST", "/v1/Configs", "Key=%d&Value=%d", "201 409"),
    DELETE_CONFIG("DELETE", "/v1/Configs/%d", "", "204 404"),
    RENAME("POST", "/v1/Devices/thermostat-2", "LoggingEnabled=true", "200"),
    APPS("GET", "/v1/Apps", "", "200"),
    MISSING_VALUE("POST", "/v1/Secrets", "Key=%d", "400"),
    WRONG_CASE("POST", "/v1/Configs", "key=%d&value=x", "400"),
    UNKNOWN_PATH("GET", "/v1/Device/%d", "", "404"),
    UNKNOWN_DEVICE("GET", "/v1/Devices/none-%d/Configs", "", "404"),
    MALFORMED_PATH("GET", "/v1/Configs/%%zz%d", "", "400"),
    WRONG_METHOD("PUT", "/v1/Configs/%d", "Value=x", "405"),
    WRONG_TOKEN("GET", "/v1/Configs?PageToken=%d", "", "400"),
    TOO_LARGE("POST", "/v1/Configs", "Key=%d&Value=" + "x".repeat(70_000), "413"),
    BAD_KEY("POST", "/v1/Credentials/PublicKeys", "PublicKey=%d", "400");

    private final String method;
    private final String path;
    private final String body;
    private final String statuses;

    Kind(String method, String path, String body, String statuses) {
      this.method = method;
      this.path = path;
      this.body = body;
      this.statuses = statuses;
    }

    String request(int number) {
      String form = body.formatted(number, number);
      String head =
          method
              + " "
              + path.formatted(number)
              + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
              + AUTHORIZATION
              + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
              + form.length();
      return head + "\r\n\r\n" + form;
    }
  }

  @Test
  @Timeout(3_600)
  void manyMixedRequestsLeaveNothingBehind() throws Exception {
    assumeThat(Path.of("/proc/self/fd")).as("needs Linux").isDirectory();
    Map<String, String> environment = Map.of("JDK_JAVA_OPTIONS", "-Xmx128m");
    try (RunningProgram program =
        RunningProgram.start(environment, "--port", "0", "--log", "off")) {
      int port = URI.create(program.readLine().split(" ")[1]).getPort();
      soak(port, REQUESTS / SAMPLES);
      long threads = count(program, "task");
      long handles = count(program, "fd");
      for (int i = 1; i < SAMPLES; i++) {
        soak(port, REQUESTS / SAMPLES);
      }

      assertThat(count(program, "task")).as("threads").isLessThanOrEqualTo(threads + 4);
      assertThat(count(program, "fd")).as("file handles").isLessThanOrEqualTo(handles + 2);
      program.terminate();
      assertThat(program.errors()).doesNotContain("Error", "WARNING", "SEVERE");
    }
  }

  private static long count(RunningProgram program, String kind) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc", "" + program.pid(), kind))) {
      return entries.count();
    }
  }

  private static void soak(int port, int requests) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      SplittableRandom random = new SplittableRandom(i);
      running.add(
          clients.submit(
              () -> {
                send(port, requests / CONNECTIONS, random);
                return null;
              }));
    }
    for (Future<?> client : running) {
      client.get();
    }
    clients.shutdown();
  }

  private static void send(int port, int requests, SplittableRandom random) throws IOException {
    Kind[] kinds = Kind.values();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int i = 0; i < requests; i++) {
        Kind kind = kinds[random.nextInt(kinds.length)];
        String request = kind.request(random.nextInt(500));
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        String response = response(in);
        assertThat(kind.statuses).as("%s: %s", kind, response).contains(response.substring(9, 12));
        assertThat(response).doesNotContain("hunter2");
      }
    }
  }

  private static String response(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int next = in.read();
      assertThat(next).as("the server closed the connection after " + head).isNotNegative();
      head.append((char) next);
    }
    String lower = head.toString();
    int length = lower.indexOf("Content-Length: ");
    if (length < 0) {
      return lower;
    }
    String digits = lower.substring(length + 16, lower.indexOf("\r\n", length));
    return lower + new String(in.readNBytes(Integer.parseInt(digits)), ISO_8859_1);
  }
}
