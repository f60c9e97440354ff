package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.journal.RecordedRequest;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many delayed requests at once. */
@Timeout(60)
class DelayedRequestsTest {

  private static final int DELAYED = 200;

  private final MicrovisorServer server = MicrovisorServer.start();
  private final List<Socket> sockets = new ArrayList<>();
  private final FakeAccount slow = server.account();
  private final RawHttpClient client = new RawHttpClient(slow);

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
  }

  /** Returns when all requests are delayed. */
  private FakeFault delayRequests(Duration delay) throws IOException {
    FakeFault fault = slow.faults().add(Fault.delay(delay).times(DELAYED));
    for (int i = 0; i < DELAYED; i++) {
      Socket socket = client.connect();
      sockets.add(socket);
      String body = "Key=k" + i + "&Value=v";
      AbstractSocketTest.write(
          socket,
          "POST /v1/Configs HTTP/1.1\r\nHost: x\r\n"
              + client.authorization()
              + "\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body);
    }
    while (fault.struck() < DELAYED) {
      Thread.onSpinWait();
    }
    return fault;
  }

  @Test
  void holdNoLockAndNoThread() throws IOException {
    delayRequests(Duration.ofMinutes(5));

    assertThat(client.get("/v1/Configs").json().path("configs")).isEmpty();
    assertThat(new RawHttpClient(server.addAccount()).get("/v1/Configs").status()).isEqualTo(200);
    assertThat(slow.configs()).isEmpty();
  }

  @Test
  void areAllApplied() throws IOException {
    delayRequests(Duration.ofMillis(200));

    for (Socket socket : sockets) {
      assertThat(RawHttpClient.read(socket.getInputStream(), true).status()).isEqualTo(201);
    }
    assertThat(slow.configs()).hasSize(DELAYED);
  }

  @Test
  void closeEndsThemAll() throws IOException {
    delayRequests(Duration.ofMinutes(5));

    server.close();

    for (Socket socket : sockets) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(slow.configs()).isEmpty();
    assertThat(slow.requests())
        .hasSize(DELAYED)
        .allMatch(request -> request.status() == RecordedRequest.UNDELIVERED);
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("microvisor-fake")))
        .isEmpty();
  }
}
