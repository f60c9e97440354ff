package io.github.microvisorfake.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that every call of the control API can have. */
class ControlErrorsTest extends AbstractControlTest {

  private static final int MAX_BODY = 64 * 1024 * 1024;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE | health                  | GET",
        "POST   | ca.pem                  | GET",
        "HEAD   | accounts                | GET, POST",
        "DELETE | accounts                | GET, POST",
        "PUT    | accounts                | GET, POST",
        "GET    | accounts/AC/reset       | POST",
        "POST   | accounts/AC/state       | GET, PUT",
        "POST   | accounts/AC/devices     | GET",
        "GET    | accounts/AC/devices/d   | DELETE",
        "GET    | accounts/AC/devices/d/fetch  | POST",
        "PUT    | accounts/AC/devices/d/report | POST",
        "POST   | accounts/AC/apps        | GET",
        "GET    | accounts/AC/apps/a      | DELETE",
        "GET    | accounts/AC/publicKeys/c | DELETE",
        "GET    | accounts/AC/apiKeys/s   | DELETE",
        "PATCH  | accounts/AC/configs     | GET, POST",
        "POST   | accounts/AC/secrets/k   | GET, PUT, DELETE",
        "POST   | accounts/AC/devices/d/configs/k | GET, PUT, DELETE",
        "POST   | accounts/AC/requests    | GET",
        "DELETE | unknown-requests        | GET",
        "PUT    | accounts/AC/faults      | GET, POST, DELETE",
        "GET    | accounts/AC/faults/1    | DELETE",
        "DELETE | accounts/AC/clock       | GET, POST",
        "OPTIONS | accounts               | GET, POST"
      })
  void otherMethodsAreNotAllowed(String method, String call, String allowed) {
    ReceivedResponse response = control.call(method, call, "");

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).contains(allowed);
    if (!method.equals("HEAD")) {
      assertError(response, 405, "this path has the methods " + allowed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nowhere",
        "Accounts",
        "accounts/",
        "accounts//state",
        "accounts/AC1",
        "accounts/AC1/",
        "accounts/AC1/State",
        "accounts/AC1/state/",
        "accounts/AC1/devices/d",
        "accounts%2FAC1%2Fstate",
        "accounts/AC1/configs/a/b",
        "health/",
        "accounts.json",
        "..",
        "../v1/Configs",
        "//accounts"
      })
  void otherPathsAreNotFound(String call) {
    assertError(control.put(call, ""), call.equals("accounts/AC1/devices/d") ? 405 : 404, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts",
        "health",
        "ca.pem",
        "ACCOUNT/state",
        "ACCOUNT/devices",
        "ACCOUNT/configs",
        "ACCOUNT/requests",
        "ACCOUNT/faults",
        "ACCOUNT/clock",
        "ACCOUNT/apps",
        "unknown-requests"
      })
  void unknownParametersAreRejected(String call) {
    String target = call.replace("ACCOUNT/", path);

    assertError(
        control.get(target + "?Since=1"), 400, "the query has the unknown parameter 'Since'");
    assertError(control.get(target + "?x"), 400, "the unknown parameter 'x'");
    assertError(control.get(target + "?hunter2%21=1"), 400, "the unknown parameter a value of 8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"accounts?a=%", "accounts?a=%zz", "accounts?a=%ff", "%zz", "accounts/%ff/state"})
  void malformedEscapesAreRejected(String call) {
    assertError(control.get(call), 400, "an incomplete escape, or is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: multipart/form-data; boundary=b",
        "Content-Type: application/json5",
        "Content-Type: ",
        "Accept: application/json",
        "Content-Type: application/json\r\nContent-Encoding: gzip"
      })
  void bodiesOfOtherTypesAreRejected(String header) {
    for (String call :
        new String[] {"accounts", path + "reset", path + "configs", path + "clock"}) {
      assertError(
          control.send("POST", call, control.authorization() + "\r\n" + header, "{}"),
          415,
          "the body is not JSON; send it with the header Content-Type: application/json");
    }
    assertError(
        control.send("PUT", path + "state", control.authorization() + "\r\n" + header, "{}"), 415);
    assertThat(account.configs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON; charset=utf-8",
        "application/json;charset=x"
      })
  void typeOfJsonMayHaveParameters(String type) {
    assertThat(
            control
                .send(
                    "POST",
                    path + "clock",
                    control.authorization() + "\r\nContent-Type: " + type,
                    "{\"run\": true}")
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                          | the body is not valid JSON (line 1, column",
        "hunter2                    | the body is not valid JSON (line 1, column 1); send an object with key, value",
        "{'key': 'hunter2           | the body is not valid JSON",
        "{'key': 'k', 'key': 'k'}   | the body is not valid JSON",
        "{'key': 'k', 'value': 'v'} {} | the body",
        "{'key': 'k', 'value': 'v'} x  | the body is not valid JSON",
        "{\"key\": \"a\\q\"}        | the body is not valid JSON",
        "['hunter2']                | the body has a wrong type at its beginning",
        "\"hunter2\"              | the body has a wrong type at its beginning",
        "5                          | the body has a wrong type at its beginning",
        "null                       | the body is null; send an object with key, value",
        "{'key': {'hunter2': 1}}    | the body has a wrong type at 'key'",
        "{'hunter2!x': 1}           | the unknown name a value of 9 characters",
        "''                         | the body is empty; send an object with key, value"
      })
  void invalidJsonIsRejectedAndNotShown(String json, String message) {
    String body = json.equals("''") ? "" : json;
    ReceivedResponse response = control.post(path + "secrets", body);

    assertError(response, 400, message);
    assertThat(response.body()).doesNotContain("hunter2");
    assertThat(account.secrets()).isEmpty();
  }

  @Test
  void deepJsonIsRejected() {
    String deep = "[".repeat(100_000);

    assertError(control.post(path + "configs", "{'key':" + deep), 400, "the body");
    assertError(control.post("accounts", "{'configs':" + deep), 400, "the body is not valid JSON");
    assertError(
        control.post(path + "faults", "{'times':" + deep), 400, "the body is not valid JSON");
  }

  /** UTF-32 is detected by its zeros. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\u00ff\u00fe\u00ff\"",
        "{\"key\": \"\u00c3\"}",
        "\0\0\0{\u00ff\u00ff\u00ff\u00ff"
      })
  void bodiesThatAreNotUtf8AreRejected(String bytes) {
    for (String call : new String[] {path + "configs", "accounts"}) {
      String head =
          "POST /_fake/%s HTTP/1.1\r\nHost: %s\r\n%s\r\n%s\r\nContent-Length: %d\r\n\r\n"
              .formatted(
                  call,
                  control.host(),
                  control.authorization(),
                  ControlClient.JSON,
                  bytes.length());

      assertError(control.http().send((head + bytes).getBytes(ISO_8859_1)), 400, "the body ");
    }
  }

  @Test
  void bodyOverTheLimitIsTooLarge() throws IOException {
    byte[] head = head("accounts", control.authorization(), MAX_BODY + 1);
    ByteArrayOutputStream request = new ByteArrayOutputStream(MAX_BODY + 1 + head.length);
    request.writeBytes(head);
    request.writeBytes(new byte[MAX_BODY + 1]);

    assertError(control.http().send(request.toByteArray()), 413, "is larger than 67108864 bytes");
  }

  /** Without the token, only small bodies are read at all. */
  @Test
  void largeBodyWithoutTokenIsUnauthorized() throws IOException {
    byte[] part = new byte[1024 * 1024];
    try (Socket socket = control.http().connect()) {
      socket.getOutputStream().write(head("accounts", "Accept: */*", part.length));
      socket.getOutputStream().write(part);

      assertError(RawHttpClient.read(socket.getInputStream(), true), 401, "the control token");
    }
  }

  private static byte[] head(String call, String header, int length) {
    return "POST /_fake/%s HTTP/1.1\r\nHost: %s\r\n%s\r\n%s\r\nContent-Length: %d\r\n\r\n"
        .formatted(call, control.host(), header, ControlClient.JSON, length)
        .getBytes(US_ASCII);
  }

  @Test
  void publicCallsRespond() {
    assertBody(control.send("GET", "health", "", ""), 200, "{'status':'ok'}");
    ReceivedResponse certificate = control.send("GET", "ca.pem", "", "");
    assertThat(certificate.header("Content-Type")).contains("application/x-pem-file");
    assertThat(certificate.body())
        .startsWith("-----BEGIN CERTIFICATE-----\n")
        .isEqualTo(server.certificateAuthority().pem());
  }
}
