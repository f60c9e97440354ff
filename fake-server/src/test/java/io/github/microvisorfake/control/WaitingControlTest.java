package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Calls that wait for a request. None of them occupies a thread. The limit of each test is less
 * than the time that calls wait.
 */
@Timeout(25)
class WaitingControlTest extends AbstractControlTest {

  private static final int MANY = 200;

  private static Socket send(String call) throws IOException {
    Socket socket = control.http().connect();
    socket.getOutputStream().write(control.request(call));
    return socket;
  }

  private static ReceivedResponse read(Socket socket) throws IOException {
    return RawHttpClient.read(socket.getInputStream(), true);
  }

  private static List<Integer> numbers(ReceivedResponse response) {
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode request : response.json().path("requests")) {
      numbers.add(request.path("number").asInt());
    }
    return numbers;
  }

  @Test
  void respondsAtOnceIfThereAreRequests() throws IOException {
    api.get("/v1/Configs");

    try (Socket call = send(path + "requests?wait=PT30S")) {
      assertThat(numbers(read(call))).containsExactly(1);
    }
  }

  @Test
  void respondsAsSoonAsThereIsARequest() throws IOException {
    api.get("/v1/Configs");
    try (Socket call = send(path + "requests?since=1&wait=PT30S")) {
      api.get("/v1/Secrets");

      assertThat(numbers(read(call))).containsExactly(2);
    }
  }

  @Test
  void requestsOfOtherAccountsAreNotAwaited() throws IOException {
    FakeAccount other = server.addAccount();
    try (Socket call = send(path + "requests?wait=PT30S")) {
      new RawHttpClient(other).get("/v1/Configs");
      api.send("GET /v1/Configs HTTP/1.1", "", "");
      control.get("accounts");
      assertThat(call.getInputStream().available()).isZero();
      api.get("/v1/Configs");

      assertThat(numbers(read(call))).containsExactly(1);
    }
  }

  @Test
  void waitsForRequestsWithoutAnAccountToo() throws IOException {
    try (MicrovisorServer fresh =
        MicrovisorServer.start(ServerOptions.builder().console(true).build())) {
      ControlClient client = new ControlClient(fresh);
      try (Socket call = client.http().connect()) {
        call.getOutputStream().write(client.request("unknown-requests?wait=PT30S"));
        client.http().get("/v1/Configs");
        client.http().send("GET /v1/Configs HTTP/1.1", "", "");

        assertThat(read(call).json().path("requests").path(0).path("status").asInt())
            .isEqualTo(401);
      }
    }
  }

  @Test
  void respondsWithAnEmptyListAfterTheTime() {
    long start = System.nanoTime();

    assertBody(control.get(path + "requests?wait=PT0.1S"), 200, "{'requests':[],'dropped':0}");
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(100_000_000L);
  }

  @Test
  void doesNotWaitWithoutATime() {
    assertBody(control.get(path + "requests"), 200, "{'requests':[],'dropped':0}");
    assertBody(control.get(path + "requests?wait=PT0S"), 200, "{'requests':[],'dropped':0}");
  }

  @Test
  void manyCallsWaitWhileOthersAreServed() throws IOException {
    List<Socket> calls = new ArrayList<>();
    int threads = Thread.getAllStackTraces().size();
    try {
      for (int i = 0; i < MANY; i++) {
        calls.add(send(path + "requests?wait=PT30S"));
      }

      assertThat(control.get(path + "configs").status()).isEqualTo(200);
      FakeAccount other = server.addAccount();
      assertThat(new RawHttpClient(other).get("/v1/Configs").status()).isEqualTo(200);
      assertThat(Thread.getAllStackTraces().size()).isLessThan(threads + 10);
      api.get("/v1/Configs");
      for (Socket call : calls) {
        assertThat(numbers(read(call))).containsExactly(1);
      }
    } finally {
      for (Socket call : calls) {
        call.close();
      }
    }
  }

  /** The server notices it, and closes the connection long before the end of the time. */
  @Test
  void endsWhenTheClientLeaves() throws IOException {
    try (Socket call = send(path + "requests?wait=PT30S")) {
      control.get("accounts");
      call.shutdownOutput();

      assertThat(call.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(api.get("/v1/Configs").status()).isEqualTo(200);
  }

  @Test
  void nextRequestOnTheConnectionFollowsTheWaitingOne() throws IOException {
    try (Socket call = send(path + "requests?wait=PT30S")) {
      call.getOutputStream().write(control.request("health"));
      api.get("/v1/Configs");

      assertThat(numbers(read(call))).containsExactly(1);
      assertThat(read(call).body()).contains("\"status\":\"ok\"");
    }
  }

  @Test
  void closingTheServerEndsWaitingCalls() throws IOException {
    MicrovisorServer closing =
        MicrovisorServer.start(ServerOptions.builder().console(true).build());
    ControlClient client = new ControlClient(closing);
    String journal = "accounts/" + closing.account().sid() + "/requests?wait=PT30S";
    try (Socket call = client.http().connect()) {
      call.getOutputStream().write(client.request(journal));
      client.get("accounts");
      closing.close();

      assertThat(call.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void waitingCallOfARemovedAccountEnds() throws IOException {
    FakeAccount removed = server.addAccount();
    try (Socket call = send("accounts/" + removed.sid() + "/requests?wait=PT0.2S")) {
      server.removeAccount(removed);

      assertThat(read(call).status()).isIn(200, 404);
    }
  }
}
