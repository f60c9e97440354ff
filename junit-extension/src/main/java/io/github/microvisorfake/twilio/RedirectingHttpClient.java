package io.github.microvisorfake.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Redirects every request to one server. Uses only types of {@code com.twilio}, so that it works
 * with every HTTP library that versions of Twilio's library depend on.
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

  /** Copies the path without encoding it, because the client encodes it when it sends it. */
  private Request redirected(Request request) {
    Request redirected = new Request(request.getMethod(), server + pathOf(request.getUrl()));
    // A method reference would refer to the superclass of Request, which exists only since 10.0.
    copy(request.getQueryParams(), (name, value) -> redirected.addQueryParam(name, value));
    copy(request.getPostParams(), (name, value) -> redirected.addPostParam(name, value));
    copy(request.getHeaderParams(), (name, value) -> redirected.addHeaderParam(name, value));
    redirected.setUserAgentExtensions(request.getUserAgentExtensions());
    copyCredentials(request, redirected);
    return redirected;
  }

  /** Prefers user name and password, because {@code ValidationClient} ignores header parameters. */
  private static void copyCredentials(Request request, Request redirected) {
    if (request.getUsername() != null) {
      redirected.setAuth(request.getUsername(), request.getPassword());
    } else if (request.requiresAuthentication()) {
      redirected.addHeaderParam("Authorization", request.getAuthString());
    }
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
