package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program with a heap that is too small for its content or for one response. */
@Timeout(180)
class OutOfMemoryIT {

  private static final int NO_MEMORY = 70;

  /** Their values together have three times the size of the heap. */
  private static final int REQUESTS = 20_000;

  private static final int HALF_OF_THE_HEAP = 2_000;

  private static final int TIMEOUT_MILLIS = 20_000;

  private static final String CREDENTIALS =
      Base64.getEncoder()
          .encodeToString("ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:fake-auth-token".getBytes(US_ASCII));

  /**
   * It may close connections before it ends, but must not stay alive without reacting. The
   * collectors differ in how they give up, and which one a JVM chooses depends on the machine.
   */
  @ParameterizedTest
  @ValueSource(strings = {"G1", "Serial", "Parallel"})
  void endsWithOneLine(String collector) throws Exception {
    Map<String, String> environment =
        Map.of("JDK_JAVA_OPTIONS", "-Xmx24m -XX:+Use" + collector + "GC");
    try (RunningProgram program =
        RunningProgram.start(environment, "--port", "0", "--log", "off")) {
      int port = URI.create(program.readLine().split(" ")[1]).getPort();

      for (int i = 0; i < REQUESTS && program.isAlive(); i++) {
        store(port, "k" + i);
      }

      assertThat(program.exitCode()).isEqualTo(NO_MEMORY);
      assertThat(program.errors())
          .containsOnlyOnce(
              "microvisor-fake: stopped, because there is no memory left; increase the heap")
          .doesNotContain("0123456789");
    }
  }

  /** Large pages fail in a heap of this size, but most of it is free afterwards. */
  @Test
  void continuesIfOneResponseAloneNeedsTooMuch() throws Exception {
    Map<String, String> environment = Map.of("JDK_JAVA_OPTIONS", "-Xmx24m -XX:+UseSerialGC");
    try (RunningProgram program =
        RunningProgram.start(environment, "--port", "0", "--log", "off")) {
      int port = URI.create(program.readLine().split(" ")[1]).getPort();
      for (int i = 0; i < HALF_OF_THE_HEAP; i++) {
        store(port, "k" + i);
      }

      assertThat(send(port, get("/v1/Configs?PageSize=1000"))).startsWith("HTTP/1.1 500 ");
      assertThat(send(port, get("/v1/Configs/k1"))).startsWith("HTTP/1.1 200 ");
      assertThat(program.isAlive()).isTrue();
    }
  }

  /** Sends a request and waits for the response, or until the connection is closed. */
  private static void store(int port, String key) throws SocketTimeoutException {
    try {
      send(port, post(key));
    } catch (SocketTimeoutException neither) {
      throw neither;
    } catch (IOException closed) {
      // Expected shortly before the end.
    }
  }

  private static String send(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  private static String get(String target) {
    return head("GET", target) + "\r\n";
  }

  private static String post(String key) {
    String body = "Key=" + key + "&Value=" + "0123456789".repeat(400);
    return head("POST", "/v1/Configs")
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static String head(String method, String target) {
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Basic "
        + CREDENTIALS
        + "\r\n";
  }
}
