package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program with few file handles or little memory. */
@Timeout(120)
class ScarceResourcesIT {

  private static final int FILE_HANDLES = 60;
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
