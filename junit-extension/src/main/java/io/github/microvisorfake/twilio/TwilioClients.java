package io.github.microvisorfake.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.http.ValidationClient;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeSigningKey;
import io.github.microvisorfake.MicrovisorServer;
import java.net.URI;

/**
 * Creates clients of Twilio's Java library that send requests to a fake server.
 *
 * <pre>{@code
 * try (MicrovisorServer server = MicrovisorServer.start()) {
 *   TwilioRestClient twilio = TwilioClients.clientOf(server.account());
 *   DeviceSecret.creator(device.sid(), "wifi_password", "hunter2!").create(twilio);
 * }
 * }</pre>
 *
 * <p>The library always calls {@code https://microvisor.twilio.com}; these clients redirect its
 * requests to the fake server, or send them there through a proxy. Supports {@code
 * com.twilio.sdk:twilio} 9 to 13; version 10.9.2 is the last one with the Microvisor API.
 */
public final class TwilioClients {

  private TwilioClients() {}

  /**
   * Returns a client that calls the account's server with the account's credentials.
   *
   * @param account the account, whose SID and auth token the client uses
   */
  public static TwilioRestClient clientOf(FakeAccount account) {
    return new TwilioRestClient.Builder(account.sid(), account.authToken())
        .httpClient(httpClientTo(account.uri()))
        .build();
  }

  /**
   * Returns a client that signs its requests (Public Key Client Validation) and calls the account's
   * server with the API key of the signing key.
   *
   * <pre>{@code
   * account.setClientValidation(ClientValidation.REQUIRED);
   * TwilioRestClient twilio = TwilioClients.signingClientOf(account, account.addSigningKey());
   * }</pre>
   *
   * <p>The client signs with the system time, so the account's clock must not be set to another.
   *
   * @param account the account that has the signing key
   * @param key the signing key
   */
  public static TwilioRestClient signingClientOf(FakeAccount account, FakeSigningKey key) {
    HttpClient signing =
        new ValidationClient(
            account.sid(), key.publicKey().sid(), key.apiKey().sid(), key.privateKey());
    return new TwilioRestClient.Builder(key.apiKey().sid(), key.apiKey().secret())
        .accountSid(account.sid())
        .httpClient(new RedirectingHttpClient(account.uri(), signing))
        .build();
  }

  /**
   * Returns an HTTP client that redirects every request to a server, for code that builds its own
   * {@link TwilioRestClient}.
   *
   * @param server the URI of the server, such as {@code server.uri()}
   */
  public static HttpClient httpClientTo(URI server) {
    return new RedirectingHttpClient(server, SharedConnections.CLIENT);
  }

  /**
   * Returns an HTTP client that sends requests to their real URLs, such as {@code
   * https://microvisor.twilio.com/v1/Secrets}, through a server as the proxy. The requests are
   * encrypted, and responses have the real URLs too. A request to a host that the server does not
   * fake fails.
   *
   * <pre>{@code
   * TwilioRestClient twilio =
   *     new TwilioRestClient.Builder(account.sid(), account.authToken())
   *         .httpClient(TwilioClients.httpClientThrough(server))
   *         .build();
   * }</pre>
   *
   * @param server the server that responds
   */
  public static HttpClient httpClientThrough(MicrovisorServer server) {
    return new TunnelingHttpClient(server);
  }

  /** Creates the client on first use, because that is slow; all clients share its connections. */
  private static final class SharedConnections {
    static final HttpClient CLIENT = new NetworkHttpClient();
  }
}
