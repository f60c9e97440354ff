package io.github.microvisorfake.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import io.github.microvisorfake.FakeAccount;
import java.net.URI;

/**
 * Makes clients of Twilio's Java library that talk to a fake.
 *
 * <pre>{@code
 * try (MicrovisorServer server = MicrovisorServer.start()) {
 *   TwilioRestClient twilio = TwilioClients.clientOf(server.account());
 *   DeviceSecret.creator(device.sid(), "wifi_password", "hunter2!").create(twilio);
 * }
 * }</pre>
 *
 * <p>The library hard-wires {@code https://microvisor.twilio.com}; these clients send the same
 * requests to the fake's address instead. Works with {@code com.twilio.sdk:twilio} 9 to 13; the
 * last with Microvisor is 10.9.2.
 */
public final class TwilioClients {

  private TwilioClients() {}

  /** A client that calls the account's server with the account's credentials. */
  public static TwilioRestClient clientOf(FakeAccount account) {
    return new TwilioRestClient.Builder(account.sid(), account.authToken())
        .httpClient(httpClientTo(account.uri()))
        .build();
  }

  /**
   * An HTTP client that sends every request to one server, for code that builds its own {@link
   * TwilioRestClient}.
   *
   * @param server such as {@code server.uri()}
   */
  public static HttpClient httpClientTo(URI server) {
    return new RedirectingHttpClient(server, SharedConnections.CLIENT);
  }

  /** Made when first needed: it takes a while, and its connections can serve all. */
  private static final class SharedConnections {
    static final HttpClient CLIENT = new NetworkHttpClient();
  }
}
