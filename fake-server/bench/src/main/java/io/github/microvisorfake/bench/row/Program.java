package io.github.microvisorfake.bench.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.load.PersistentConnection;
import io.github.microvisorfake.bench.load.Requests;
import io.github.microvisorfake.bench.peer.Peer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** A jar that is run as a program, and a request to which it responds with 200. */
enum Program {
  FAKE(Peer.FAKE, "/v1/Devices/thermostat-1/Configs"),
  FAKE_WITH_ARCHIVE(Peer.FAKE, "/v1/Devices/thermostat-1/Configs"),
  UNDERTOW(Peer.UNDERTOW, Peer.MEMBER),
  WIREMOCK(Peer.WIREMOCK, "/__admin/mappings");

  private static final long TIMEOUT_NANOS = 60_000_000_000L;

  private final Peer peer;
  private final String path;

  Program(Peer peer, String path) {
    this.peer = peer;
    this.path = path;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT) + " in one jar";
  }

  /** Writes an archive of the classes that are loaded by a run with one request. */
  void archive(Path archive) throws IOException {
    Files.deleteIfExists(archive);
    run("-XX:ArchiveClassesAtExit=" + archive);
    if (!Files.exists(archive)) {
      throw new IOException("no archive was written; see target/stderr.log");
    }
  }

  /** Starts the program and returns the seconds to the first 200. */
  double[] start(Path archive) throws IOException {
    return new double[] {
      this == FAKE_WITH_ARCHIVE ? run("-XX:SharedArchiveFile=" + archive) : run()
    };
  }

  private double run(String... options) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>(Arrays.asList(options));
    command.addAll(List.of("-jar", Jvm.jar(peer.jar()).toString()));
    command.addAll(arguments(Integer.toString(port)));
    long start = System.nanoTime();
    Jvm jvm = Jvm.java(command.toArray(String[]::new));
    try {
      awaitResponse(jvm, port, start + TIMEOUT_NANOS);
      return (System.nanoTime() - start) / 1e9;
    } finally {
      jvm.stop();
    }
  }

  private List<String> arguments(String port) {
    return switch (peer) {
      case FAKE -> List.of("--port", port);
      case WIREMOCK -> List.of("--port", port, "--bind-address", "127.0.0.1", "--disable-banner");
      default -> List.of(port);
    };
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitResponse(Jvm jvm, int port, long end) throws IOException {
    String credentials = "AC" + "a".repeat(32) + ":fake-auth-token";
    String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    byte[] request = new Requests(basic).get(path);
    while (System.nanoTime() < end && jvm.isRunning()) {
      try (PersistentConnection connection = PersistentConnection.open(port)) {
        int status = connection.exchange(request).status();
        if (status == 200) {
          return;
        }
        throw new IOException(this + " responded with status " + status);
      } catch (ConnectException notYet) {
        LockSupport.parkNanos(1_000_000);
      }
    }
    throw new IOException(this + " did not respond; see target/stderr.log");
  }
}
