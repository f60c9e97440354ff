package io.github.microvisorfake.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.github.microvisorfake.MicrovisorServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Sends every request to its real URL, through a server as the proxy. Uses the JDK's client, so
 * that it works with every HTTP library that versions of Twilio's library depend on.
 */
final class TunnelingHttpClient extends HttpClient {

  private final java.net.http.HttpClient connections;

  TunnelingHttpClient(MicrovisorServer server) {
    connections =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .proxy(server.proxySelector())
            .sslContext(server.certificateAuthority().sslContext())
            .build();
  }

  @Override
  public Response makeRequest(Request request) {
    try {
      HttpResponse<String> response = connections.send(converted(request), BodyHandlers.ofString());
      return new Response(response.body(), response.statusCode());
    } catch (IOException e) {
      throw new ApiException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException("interrupted while waiting for a response", e);
    }
  }

  private static HttpRequest converted(Request request) {
    HttpRequest.Builder converted =
        HttpRequest.newBuilder(URI.create(request.constructURL().toString()))
            .header("Accept", "application/json")
            .method(request.getMethod().toString(), body(request));
    if (request.getMethod() == HttpMethod.POST) {
      converted.header("Content-Type", "application/x-www-form-urlencoded");
    }
    if (request.requiresAuthentication()) {
      converted.header("Authorization", request.getAuthString());
    }
    request
        .getHeaderParams()
        .forEach((name, values) -> values.forEach(value -> converted.header(name, value)));
    return converted.build();
  }

  private static BodyPublisher body(Request request) {
    return request.getMethod() == HttpMethod.POST
        ? BodyPublishers.ofString(request.encodeFormBody())
        : BodyPublishers.noBody();
  }
}
