package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.wire.Wire;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks behind {@link System.Logger}, which hands on to {@code java.util.logging} here. */
class QuietServerTest {

  private final Logger root = Logger.getLogger("");
  private final Seen seen = new Seen();

  @BeforeEach
  void listen() {
    root.addHandler(seen);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(seen);
  }

  @Test
  void startingAndAnsweringLogNothing() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      new Wire(server.account()).get("/v1/Configs");
    }

    assertThat(seen.messages).isEmpty();
  }

  @Test
  void closingLogsNothingWhileClientsConnect() throws IOException {
    for (int i = 0; i < 200; i++) {
      List<Socket> sockets = new ArrayList<>();
      try (MicrovisorServer server = MicrovisorServer.start()) {
        for (int client = 0; client < 5; client++) {
          sockets.add(new Wire(server.account()).connect());
        }
      }
      for (Socket socket : sockets) {
        socket.close();
      }
    }

    assertThat(seen.messages).isEmpty();
  }

  private static final class Seen extends Handler {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord logged) {
      messages.add(logged.getLoggerName() + ": " + logged.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
