package io.github.microvisorfake.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Sends each request to one server, whatever host it was meant for. It touches nothing but types of
 * {@code com.twilio}, so it works with each HTTP library that Twilio's has had.
 */
final class RedirectingHttpClient extends HttpClient {

  private final String server;
  private final HttpClient connections;

  RedirectingHttpClient(URI server, HttpClient connections) {
    this.server = server.toString().replaceFirst("/$", "");
    this.connections = connections;
  }

  @Override
  public Response makeRequest(Request request) {
    return connections.makeRequest(redirected(request));
  }

  /**
   * The path goes over as it was given, not encoded yet: the client encodes it when it sends it.
   */
  private Request redirected(Request request) {
    Request redirected = new Request(request.getMethod(), server + pathOf(request.getUrl()));
    // Lambdas: a method reference would name the superclass that Request has only since 10.0.
    copy(request.getQueryParams(), (name, value) -> redirected.addQueryParam(name, value));
    copy(request.getPostParams(), (name, value) -> redirected.addPostParam(name, value));
    copy(request.getHeaderParams(), (name, value) -> redirected.addHeaderParam(name, value));
    redirected.setUserAgentExtensions(request.getUserAgentExtensions());
    if (request.requiresAuthentication()) {
      redirected.addHeaderParam("Authorization", request.getAuthString());
    }
    return redirected;
  }

  private static String pathOf(String url) {
    int pathStart = url.indexOf('/', url.indexOf("://") + "://".length());
    return pathStart < 0 ? "" : url.substring(pathStart);
  }

  private static void copy(
      Map<String, List<String>> parameters, BiConsumer<String, String> destination) {
    parameters.forEach((name, values) -> values.forEach(value -> destination.accept(name, value)));
  }
}
