package io.github.microvisorfake.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.FakeAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** Sends requests without Twilio's library, whose time-outs and retries would affect results. */
final class HttpCalls {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private HttpCalls() {}

  static int status(FakeAccount account, String path) {
    return get(account, path).statusCode();
  }

  static String body(FakeAccount account, String path) {
    return get(account, path).body();
  }

  private static HttpResponse<String> get(FakeAccount account, String path) {
    String credentials = account.sid() + ":" + account.authToken();
    HttpRequest request =
        HttpRequest.newBuilder(account.uri().resolve(path))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
