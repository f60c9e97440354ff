package io.github.microvisorfake.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.json.Json;

/**
 * An account of the running fake, as its clients see it.
 *
 * @param program the fake
 * @param sid the SID of the account
 * @param authToken its auth token
 */
record Fake(FakeProgram program, String sid, String authToken) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Adds an account with the content of a seed's entry. */
  static Fake add(FakeProgram program, String entry) {
    HttpResponse<String> response = control(program, "POST", "accounts", entry);
    if (response.statusCode() != 201) {
      throw new IllegalStateException("no account: " + response.body());
    }
    Map<String, Object> account = new Json().toType(response.body(), Json.MAP_TYPE);
    return new Fake(program, (String) account.get("accountSid"), (String) account.get("authToken"));
  }

  /** Calls the control API below the account, and returns the body. */
  String control(String method, String path, String body) {
    return control(program, method, "accounts/" + sid + "/" + path, body).body();
  }

  private static HttpResponse<String> control(
      FakeProgram program, String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(program.url() + "/_fake/" + path))
            .header("Authorization", "Bearer " + program.controlToken())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  /** Calls the API with the credentials of the account, and returns the status. */
  int call(String method, String path, String form) {
    String credentials =
        Base64.getEncoder().encodeToString((sid + ":" + authToken).getBytes(UTF_8));
    return send(HttpRequest.newBuilder(URI.create(program.url() + path))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(form))
            .build())
        .statusCode();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
