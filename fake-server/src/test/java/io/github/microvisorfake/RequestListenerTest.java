package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.wire.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RequestListenerTest {

  private final List<RecordedRequest> told = new CopyOnWriteArrayList<>();

  @Test
  void aRequestThatNamesNoAccountIsToldToo() throws Exception {
    try (MicrovisorServer server = MicrovisorServer.builder().onRequest(told::add).start()) {
      assertThat(get(server.uri().resolve("/v1/Devices?Secret=hunter2"))).isEqualTo(401);

      assertThat(told)
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request.number()).isZero();
                assertThat(request.code()).isEqualTo(20003);
                assertThat(request.path()).isEqualTo("/v1/Devices");
                assertThat(request.toString()).doesNotContain("hunter2");
              });
    }
  }

  @Test
  void aRequestOfAnAccountIsToldAsItIsJournaled() throws Exception {
    try (MicrovisorServer server = MicrovisorServer.builder().onRequest(told::add).start()) {
      new Wire(server.account()).get("/v1/Configs");

      assertThat(told).isEqualTo(server.account().requests()).hasSize(1);
    }
  }

  @Test
  void aListenerThatFailsDoesNotHarmTheAnswer() throws Exception {
    try (MicrovisorServer server =
        MicrovisorServer.builder()
            .onRequest(
                request -> {
                  throw new IllegalStateException("on purpose, to be seen in the log");
                })
            .start()) {
      assertThat(get(server.uri().resolve("/v1/Devices"))).isEqualTo(401);
    }
  }

  private static int get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
