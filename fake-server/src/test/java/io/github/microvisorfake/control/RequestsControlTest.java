package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journals in the control API. */
class RequestsControlTest extends AbstractControlTest {

  private JsonNode requests(String query) {
    ReceivedResponse response = control.get(path + "requests" + query);
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    assertThat(response.json().fieldNames()).toIterable().containsExactly("requests", "dropped");
    return response.json().path("requests");
  }

  @Test
  void showsARequest() {
    api.post("/v1/Secrets", RawHttpClient.keyValue("k", "hunter2!"));

    JsonNode request = requests("").path(0);

    assertThat(request.fieldNames())
        .toIterable()
        .containsExactly(
            "number",
            "time",
            "method",
            "path",
            "parameters",
            "status",
            "code",
            "explanation",
            "duration",
            "fault",
            "headers",
            "curl");
    assertThat(request.path("number").asInt()).isEqualTo(1);
    assertThat(request.path("time").asText()).isEqualTo(NOW.toString());
    assertThat(request.path("method").asText()).isEqualTo("POST");
    assertThat(request.path("path").asText()).isEqualTo("/v1/Secrets");
    assertThat(request.path("parameters")).hasToString("[\"Key\",\"Value\"]");
    assertThat(request.path("status").asInt()).isEqualTo(201);
    assertThat(request.path("code").asInt()).isZero();
    assertThat(request.path("explanation").isNull()).isTrue();
    assertThat(request.path("duration").asText()).startsWith("PT0");
    assertThat(request.path("fault").isNull()).isTrue();
    assertThat(request.path("curl").asText()).startsWith("curl ").contains("/v1/Secrets");
  }

  @Test
  void showsTheHeadersAsPairs() {
    api.get("/v1/Configs");

    JsonNode headers = requests("").path(0).path("headers");

    assertThat(headers.fieldNames()).toIterable().containsExactly("request", "response");
    assertThat(headers.path("request")).anyMatch(pair -> pair.path(0).asText().equals("Host"));
    assertThat(headers.path("response"))
        .anyMatch(pair -> pair.path(0).asText().equals("Twilio-Request-Id"))
        .allMatch(pair -> pair.size() == 2);
  }

  @Test
  void showsErrorsWithCodeAndExplanation() {
    api.get("/v1/Configs/none");

    JsonNode request = requests("").path(0);

    assertThat(request.path("status").asInt()).isEqualTo(404);
    assertThat(request.path("code").asInt()).isEqualTo(20404);
    assertThat(request.path("explanation").asText()).isNotEmpty();
  }

  @Test
  void sinceSelectsLaterRequests() {
    api.get("/v1/Configs");
    api.get("/v1/Secrets");
    api.get("/v1/Apps");

    assertThat(requests("?since=1").findValuesAsText("path"))
        .containsExactly("/v1/Secrets", "/v1/Apps");
    assertThat(requests("?since=0")).hasSize(3);
    assertThat(requests("?since=3")).isEmpty();
    assertThat(requests("?since=9223372036854775806")).isEmpty();
  }

  @Test
  void showsHowManyRequestsTheJournalDropped() {
    ServerOptions options = ServerOptions.builder().console(true).journalCapacity(2).build();
    try (MicrovisorServer small = MicrovisorServer.start(options)) {
      FakeAccount full = small.account();
      RawHttpClient client = new RawHttpClient(full);
      for (String resource : new String[] {"Configs", "Secrets", "Apps"}) {
        client.get("/v1/" + resource);
      }

      JsonNode journal =
          new ControlClient(small).get("accounts/" + full.sid() + "/requests").json();
      assertThat(journal.path("dropped").asInt()).isEqualTo(1);
      assertThat(journal.path("requests").findValuesAsText("number")).containsExactly("2", "3");
    }
  }

  @Test
  void requestsWithoutAnAccountAreListedApart() {
    int since = control.get("unknown-requests").json().path("requests").size();
    long dropped = control.get("unknown-requests").json().path("dropped").asLong();
    api.send("GET /v1/Devices HTTP/1.1", "", "");
    api.send("GET /v1/Apps HTTP/1.1", RawHttpClient.authorization("AC" + "7".repeat(32), "x"), "");

    JsonNode all = control.get("unknown-requests?since=" + (since + dropped)).json();

    assertThat(all.path("requests").findValuesAsText("path"))
        .containsExactly("/v1/Devices", "/v1/Apps");
    assertThat(all.path("requests").path(0).path("status").asInt()).isEqualTo(401);
    assertThat(requests("")).isEmpty();
  }

  @Test
  void controlCallsAreInNoJournal() {
    control.get(path + "configs");
    control.get("nowhere");
    control.send("GET", "accounts", "", "");

    assertThat(requests("")).isEmpty();
    assertThat(control.get("unknown-requests").json().path("requests").findValuesAsText("path"))
        .noneMatch(requested -> requested.startsWith("/_fake"));
  }

  @Test
  void controlCallsAreNotStruckByFaults() {
    control.post(path + "faults", "{'status': 500, 'times': 'always'}");

    assertThat(control.get(path + "configs").status()).isEqualTo(200);
    assertThat(api.get("/v1/Configs").status()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "", "x", "1.5", "9223372036854775807", "99999999999999999999"})
  void rejectsOtherNumbers(String since) {
    for (String journal : new String[] {path + "requests", "unknown-requests"}) {
      assertError(
          control.get(journal + "?since=" + since),
          400,
          "since is not a whole number from 0 to 9223372036854775806");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "10s", "PT31S", "PT30.000000001S", "PT-1S", "P1D", "pt"})
  void rejectsOtherTimesToWait(String wait) {
    for (String journal : new String[] {path + "requests", "unknown-requests"}) {
      assertError(
          control.get(journal + "?wait=" + wait),
          400,
          "wait is not a duration from PT0S to PT30S; send one such as PT10S");
    }
  }

  @Test
  void unknownAccountIsNotFound() {
    assertError(control.get("accounts/AC1/requests?wait=PT30S"), 404, "no account 'AC1'");
  }
}
