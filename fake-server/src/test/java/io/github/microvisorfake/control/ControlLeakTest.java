package io.github.microvisorfake.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.wire.CapturedOutput;
import io.github.microvisorfake.wire.LeakDetector;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The value of a secret is shown by three calls only, and the control token by none, wherever they
 * are sent.
 */
class ControlLeakTest {

  /** Longer than what an error quotes. */
  private static final String CANARY = "Zq7+kPx9wLm2 Vt8~Hb4/Nc6%Ys3=Rf5&Gd1Wj0Xe9";

  private static final String ENCODED = URLEncoder.encode(CANARY, UTF_8).replace("+", "%20");
  private static final LeakDetector DETECTOR = new LeakDetector(CANARY);

  private static final String FETCH = "{'items': [{'scope': '%s', 'store': 'SECRET', 'key': 'k'}]}";

  private final CapturedOutput output = new CapturedOutput();
  private MicrovisorServer server;
  private FakeAccount account;
  private FakeDevice device;
  private ControlClient control;

  /** A call of the control API. */
  private record Call(String method, String path, String body) {}

  @BeforeEach
  void start() {
    output.capture();
    server =
        MicrovisorServer.start(ServerOptions.builder().console(true).detectLeaks(true).build());
    account = server.account();
    device = account.addDevice("thermostat-1");
    account.addSecret("k", CANARY);
    device.addSecret("k", CANARY);
    account.addApiKey("SK" + "1".repeat(32), CANARY);
    device.setTargetApp(account.addApp("sensor"));
    control = new ControlClient(server);
  }

  @AfterEach
  void close() {
    server.close();
    output.release();
  }

  private String account() {
    return "accounts/" + account.sid();
  }

  private List<Call> readingCalls() {
    List<Call> calls = new ArrayList<>();
    for (String path :
        new String[] {
          "/state",
          "/state?reveal=false",
          "/devices",
          "/devices?search=thermo",
          "/apps",
          "/publicKeys",
          "/apiKeys",
          "/configs",
          "/secrets",
          "/secrets/k",
          "/secrets/k?reveal=false",
          "/devices/thermostat-1/configs",
          "/devices/thermostat-1/secrets",
          "/devices/thermostat-1/secrets/k",
          "/requests",
          "/faults",
          "/leaks",
          "/clock"
        }) {
      calls.add(new Call("GET", account() + path, ""));
    }
    for (String path :
        new String[] {"accounts", "unknown-requests", "health", "ca.pem", "", "app.js"}) {
      calls.add(new Call("GET", path, ""));
    }
    return calls;
  }

  private static String entry(String key) {
    return "{'key': '" + key + "', 'value': '" + CANARY + "'}";
  }

  /** Calls with the value in its place, which succeed or fail. */
  private List<Call> storingCalls() {
    List<Call> calls = new ArrayList<>();
    for (String owner : new String[] {account(), account() + "/devices/thermostat-1"}) {
      calls.add(new Call("POST", owner + "/secrets", entry("new")));
      calls.add(new Call("POST", owner + "/secrets", entry("new")));
      calls.add(new Call("POST", owner + "/secrets", entry("")));
      calls.add(new Call("POST", owner + "/secrets", entry("k") + "}"));
      calls.add(new Call("POST", owner + "/secrets", "{'Value': '" + CANARY + "'}"));
      calls.add(new Call("PUT", owner + "/secrets/k", "{'value': '" + CANARY + "'}"));
      calls.add(new Call("PUT", owner + "/secrets/none", "{'value': '" + CANARY + "'}"));
      calls.add(new Call("PUT", owner + "/secrets/k", "{'value': ['" + CANARY + "']}"));
      calls.add(new Call("PUT", owner + "/secrets/k", "{'value': '" + CANARY.repeat(200) + "'}"));
    }
    for (String seed :
        new String[] {
          "{'secrets': {'new': '%s'}}", "{'secrets': {'': '%s'}}", "{'secrets': ['%s']}",
          "{'secrets': '%s'}", "{'Secrets': {'k': '%s'}}",
              "{'secrets': {'k': '%1$s%1$s', 'k': '%1$s'}}",
          "{'apiKeys': [{'sid': 'SK1', 'secret': '%s'}]}", "{'authToken': '%s', 'devises': []}"
        }) {
      calls.add(new Call("POST", "accounts", seed.formatted(CANARY)));
      calls.add(new Call("PUT", account() + "/state", seed.formatted(CANARY)));
    }
    return calls;
  }

  /** Calls with the value in a wrong place. */
  private List<Call> misplacingCalls() {
    List<Call> calls = new ArrayList<>();
    for (String path :
        new String[] {
          "/nowhere/%s", "/secrets/%s", "/devices/%s/secrets", "/apps/%s", "/publicKeys/%s",
          "/apiKeys/%s", "/faults/%s", "/secrets/k?reveal=%s", "/secrets?%s", "/secrets?%s=1",
          "/configs?pageToken=%s", "/configs?pageSize=%s", "/requests?since=%s", "/requests?wait=%s"
        }) {
      calls.add(new Call("GET", account() + path.formatted(ENCODED), ""));
      calls.add(new Call("DELETE", account() + path.formatted(ENCODED), ""));
    }
    calls.add(new Call("GET", "accounts/" + ENCODED + "/state", ""));
    for (String body :
        new String[] {
          "%s",
          "{'%s'",
          "{'%s': 1}",
          "{'set': '%s'}",
          "{'advance': '%s'}",
          "{'run': '%s'}",
          "{'app': '%s'}",
          "{'errorCode': '%s'}",
          "{'status': '%s'}",
          "{'delay': '%s'}",
          "{'disconnect': '%s'}",
          "{'noAnswer': true, 'times': '%s'}",
          "{'noAnswer': true, 'method': '%s'}",
          "{'items': ['%s']}",
          "{'items': [{'scope': '%s', 'store': 'SECRET', 'key': 'k'}]}",
          "{'items': [{'scope': 'DEVICE', 'store': '%s', 'key': 'k'}]}",
          "{'items': [{'scope': 'DEVICE', 'store': 'SECRET', 'key': '%s'}]}",
          "{'items': [{'scope': 'DEVICE', 'store': 'SECRET', 'key': '\\u0001%s'}]}"
        }) {
      for (String path : new String[] {"/clock", "/faults", "/devices/thermostat-1/report"}) {
        calls.add(new Call("POST", account() + path, body.formatted(CANARY)));
      }
      calls.add(
          new Call("POST", account() + "/devices/thermostat-1/fetch", body.formatted(CANARY)));
    }
    return calls;
  }

  private static String text(ReceivedResponse response) {
    return response.headers() + response.body();
  }

  private void assertHidden(List<Call> calls) {
    for (Call call : calls) {
      String response = text(control.call(call.method, call.path, call.body));
      assertThat(DETECTOR.findIn(response)).as("%s%n%s", call, response).isEmpty();
      assertThat(response).as("%s", call).doesNotContain(server.controlToken());
      assertThat(response).as("%s", call).doesNotContain("Internal Server Error");
    }
  }

  @Test
  void noOtherCallShowsTheSecret() {
    assertHidden(readingCalls());
    assertHidden(misplacingCalls());
    assertHidden(storingCalls());
    assertHidden(readingCalls());
  }

  @Test
  void threeCallsShowTheSecret() {
    for (String path : new String[] {"/state", "/secrets/k", "/devices/thermostat-1/secrets/k"}) {
      assertThat(DETECTOR.findIn(control.get(account() + path + "?reveal=true").body()))
          .as(path)
          .isNotEmpty();
    }
    for (String scope : new String[] {"DEVICE", "ACCOUNT"}) {
      String body =
          control.post(account() + "/devices/thermostat-1/fetch", FETCH.formatted(scope)).body();
      assertThat(DETECTOR.findIn(body)).as(scope).isNotEmpty();
    }
  }

  /** Also with the token in the wrong place: a header or the query of a request of Twilio's API. */
  @Test
  void neitherLogNorJournalShowsTheSecretOrTheToken() {
    String token = server.controlToken();
    threeCallsShowTheSecret();
    noOtherCallShowsTheSecret();
    RawHttpClient api = new RawHttpClient(account);
    for (String header :
        new String[] {
          control.authorization(), "Cookie: microvisor-fake-1=" + token, "X-Control-Token: " + token
        }) {
      api.send("GET /v1/Devices?token=" + token + " HTTP/1.1", header, "");
      api.send("GET /v1/Devices HTTP/1.1", api.authorization() + "\r\n" + header, "");
    }
    control.send("GET", "accounts?token=" + token, "Authorization: Bearer x", "");

    String journals =
        control.get(account() + "/requests").body() + control.get("unknown-requests").body();
    assertThat(journals).contains("/v1/Devices").doesNotContain(token);
    assertThat(output.text()).doesNotContain(token);
    assertThat(DETECTOR.findIn(journals + output.text())).isEmpty();
  }

  @Test
  void noToStringShowsTheToken() {
    assertThat(server + " " + server.shared() + server.accounts() + account + device)
        .doesNotContain(server.controlToken());
    assertThat(server.requestsWithoutAccount() + " " + account.requests())
        .doesNotContain(server.controlToken());
  }
}
