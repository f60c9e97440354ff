package io.github.microvisorfake.internal.control;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who can call the control API.
 *
 * <p>A web page of another site must not: its requests have the header {@code Origin}, or its own
 * host name if it lets that name resolve to this machine (DNS rebinding).
 */
final class AccessCheck {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String AUTHORIZATION = "Authorization";
  private static final String BEARER = "Bearer ";

  private final ControlToken token;
  private final Set<String> allowedHosts;

  /**
   * Creates a check.
   *
   * @param allowedHosts further host names in lower case, with any port
   */
  AccessCheck(ControlToken token, Set<String> allowedHosts) {
    this.token = token;
    this.allowedHosts = Set.copyOf(allowedHosts);
  }

  /**
   * Checks that the request is addressed to this server and comes from none of the pages of others.
   *
   * @throws ControlException with the status 403 if not
   */
  void requireOwnAddress(Request request) {
    Authority host =
        request
            .authority()
            .filter(named -> isOwn(named, request.listener()))
            .orElseThrow(() -> foreignHost(request));
    request.headers().all("Origin").stream()
        .filter(origin -> !origin.equals(host.url()))
        .findFirst()
        .ifPresent(
            origin -> {
              throw ControlException.of(
                  403,
                  "the header Origin names another site; pages of other sites cannot call the control API");
            });
  }

  private boolean isOwn(Authority host, Authority listener) {
    if (Host.isFaked(host.host()) || isTunnel(listener)) {
      return false;
    }
    boolean isBound = LOOPBACK.contains(host.host()) || host.host().equals(listener.host());
    return (isBound && host.port() == listener.port()) || allowedHosts.contains(host.host());
  }

  /** A tunnel leads to a host name of Twilio's, whatever its requests name. */
  private static boolean isTunnel(Authority listener) {
    return Host.isFaked(listener.host());
  }

  /** The name is not quoted, because it may contain credentials. */
  private static ControlException foreignHost(Request request) {
    return ControlException.of(
        403,
        format(
            "the header Host does not name this server; send requests to localhost:%d, or allow the name with --allow-host",
            request.listener().port()));
  }

  /**
   * Checks the control token, in a header or in the page's cookie.
   *
   * @throws ControlException with the status 401 if it is missing or wrong, or if a page of another
   *     site or port uses the cookie
   */
  void requireToken(Request request) {
    if (hasToken(request)) {
      return;
    }
    throw ControlException.of(
        401,
        "the control token is missing or wrong; send 'Authorization: Bearer TOKEN' with the token of the ready file or of the printed address");
  }

  /** Returns whether the request has the control token. */
  boolean hasToken(Request request) {
    List<String> authorization = request.headers().all(AUTHORIZATION);
    return authorization.isEmpty()
        ? hasCookie(request)
        : authorization.size() == 1 && hasBearer(authorization.get(0));
  }

  private boolean hasBearer(String header) {
    return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && token.matches(header.substring(BEARER.length()).strip());
  }

  /**
   * Browsers send the cookie also for a page of another port of this machine, but then say so in
   * {@code Sec-Fetch-Site}.
   */
  private boolean hasCookie(Request request) {
    List<String> site = request.headers().all("Sec-Fetch-Site");
    boolean isOwnPage = site.isEmpty() || site.equals(List.of("same-origin"));
    return isOwnPage && TokenCookie.in(request).filter(token::matches).isPresent();
  }

  /** Returns whether a text, if there is one, is the control token. */
  boolean isToken(Optional<String> text) {
    return text.filter(token::matches).isPresent();
  }

  /** Returns the cookie with which the page calls the control API. */
  String cookie(Request request) {
    return TokenCookie.of(request, token);
  }
}
