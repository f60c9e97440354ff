package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program with few file handles or little memory. */
@Timeout(120)
class ScarceResourcesIT {

  private static final int FILE_HANDLES = 60;
  private static final int HEAP_MEGABYTES = 32;
  private static final int UNFINISHED_REQUESTS = 800;
  private static final String GET = "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n";

  @Test
  void firstRequestWithoutFileHandlesDoesNotBreakLaterOnes() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "needs Linux");
    try (RunningProgram program =
        RunningProgram.startWithFileHandles(FILE_HANDLES, "--port", "0")) {
      int port = port(program);
      try (Socket first = connect(port)) {
        List<Socket> others = useUpFileHandles(program, port);
        assertThat(get(first, "/v1/Devices", "")).startsWith("HTTP/1.1 401 ");
        for (Socket other : others) {
          other.close();
        }
      }
      try (Socket later = connect(port)) {
        assertThat(get(later, "/v1/Devices", "")).startsWith("HTTP/1.1 401 ");
      }
      program.terminate();
      assertThat(program.errors()).hasLineCount(2).contains(" 401 20003 ").doesNotContain("Error");
    }
  }

  /** The JVM alone needs about ten. */
  @ParameterizedTest
  @ValueSource(ints = {9, 10, 11, 12, 13, 14, 15})
  void startWithoutFileHandlesIsAnErrorInOneLine(int handles) throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "needs Linux");
    try (RunningProgram program = RunningProgram.startWithFileHandles(handles, "--port", "0")) {
      assertThat(program.readLine())
          .satisfiesAnyOf(
              line -> assertThat(line).startsWith("ready "),
              line ->
                  assertThat(line)
                      .startsWith("(ended: microvisor-fake: cannot listen on port 0")
                      .containsAnyOf("no file handles left", "limit of open files")
                      .hasLineCount(2));
    }
  }

  private static List<Socket> useUpFileHandles(RunningProgram program, int port)
      throws IOException {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < FILE_HANDLES; i++) {
      sockets.add(connect(port));
    }
    while (fileHandles(program) < FILE_HANDLES) {
      Thread.onSpinWait();
    }
    return sockets;
  }

  private static long fileHandles(RunningProgram program) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc", "" + program.pid(), "fd"))) {
      return open.count();
    }
  }

  @Test
  void pageMayBeLargerThanTheDirectMemory() throws Exception {
    Map<String, String> environment = Map.of("JDK_JAVA_OPTIONS", "-XX:MaxDirectMemorySize=256k");
    try (RunningProgram program = RunningProgram.start(environment, "--port", "0", "--seed", "-")) {
      StringBuilder seed = new StringBuilder("accounts:\n  - authToken: t\n    configs:\n");
      for (int i = 0; i < 500; i++) {
        seed.append("      k").append(i).append(": ").append("v".repeat(4_000)).append('\n');
      }
      program.writeInput(seed.toString());
      String ready = program.readLine();
      String sid = ready.replaceAll(".*account=(\\S+).*", "$1");
      String credentials = Base64.getEncoder().encodeToString((sid + ":t").getBytes(US_ASCII));
      try (Socket socket = connect(port(ready))) {
        String authorization = "Authorization: Basic " + credentials + "\r\n";
        assertThat(get(socket, "/v1/Configs?PageSize=1000", authorization))
            .startsWith("HTTP/1.1 200 ")
            .hasSizeGreaterThan(2_000_000)
            .endsWith("}");
      }
    }
  }

  /** Neither needs credentials. Together they would take several times the heap. */
  @ParameterizedTest
  @EnumSource
  void unfinishedRequestsDoNotExhaustTheHeap(Unfinished sent) throws Exception {
    Map<String, String> environment = Map.of("JDK_JAVA_OPTIONS", "-Xmx" + HEAP_MEGABYTES + "m");
    try (RunningProgram program =
        RunningProgram.start(environment, "--port", "0", "--log", "off")) {
      int port = port(program);
      List<Socket> sockets = new ArrayList<>();
      try {
        for (int i = 0; i < UNFINISHED_REQUESTS; i++) {
          sockets.add(connect(port));
          sent.writeTo(sockets.get(i));
        }
        try (Socket other = connect(port)) {
          assertThat(get(other, "/v1/Devices", "")).startsWith("HTTP/1.1 401 ");
        }
        readToEnd(sockets.get(0));
      } finally {
        for (Socket socket : sockets) {
          socket.close();
        }
      }
      program.terminate();
      assertThat(program.errors())
          .containsOnlyOnce("incomplete requests and unread responses hold more than 4 MiB")
          .doesNotContain("Exception", "OutOfMemoryError");
    }
  }

  /** What a client sends before it waits. */
  private enum Unfinished {
    BODY("POST /v1/Secrets HTTP/1.1\r\nHost: x\r\nContent-Length: 65536\r\n\r\n", "a"),
    CHUNKED_BODY(
        "POST /v1/Secrets HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n", "a"),
    PATH("GET /", "a"),
    QUERY("GET /v1/Secrets?", "a=b&"),
    HEADER("GET /v1/Secrets HTTP/1.1\r\nHost: x\r\nX-A: ", "a"),
    HEADERS("GET /v1/Secrets HTTP/1.1\r\n", headers()),
    SHORT_HEADERS(
        "POST /v1/Secrets HTTP/1.1\r\nContent-Length: 9\r\n" + shortHeaders() + "\r\n", ""),
    NOTHING_AFTER_A_LARGE_HEAD("GET /v1/Secrets HTTP/1.1\r\nHost: x\r\nX-A: ", "a", "\r\n\r\n");

    private static final int BYTES = 60_000;

    private final String text;

    /** Returns almost all bytes, in a few fields less than the parser allows. */
    private static String headers() {
      return IntStream.range(0, 180)
          .mapToObj(i -> "X-" + i + ": " + "a".repeat(320) + "\r\n")
          .collect(Collectors.joining());
    }

    private static String shortHeaders() {
      return IntStream.range(0, 190)
          .mapToObj(i -> "" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + ":\r\n")
          .collect(Collectors.joining());
    }

    Unfinished(String start, String repeated) {
      this(start, repeated, "");
    }

    Unfinished(String start, String repeated, String end) {
      text = start + repeated.repeat(BYTES / Math.max(1, repeated.length())) + end;
    }

    void writeTo(Socket socket) throws IOException {
      socket.getOutputStream().write(text.getBytes(US_ASCII));
      if (this == NOTHING_AFTER_A_LARGE_HEAD) {
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
    }
  }

  /** Waits until the server has closed a connection. */
  private static void readToEnd(Socket socket) throws IOException {
    try {
      socket.getInputStream().readAllBytes();
    } catch (SocketException reset) {
      // Closed before the server had read everything.
    }
  }

  private static int port(RunningProgram program) throws IOException {
    return port(program.readLine());
  }

  private static int port(String ready) {
    return URI.create(ready.split(" ")[1]).getPort();
  }

  private static Socket connect(int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static String get(Socket socket, String target, String header) throws IOException {
    socket.getOutputStream().write(GET.formatted(target, header).getBytes(US_ASCII));
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }
}
