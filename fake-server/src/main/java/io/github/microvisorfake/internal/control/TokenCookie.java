package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.http.Request;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie that contains the control token. Its name contains the port, because browsers share
 * the cookies of a host between all its ports.
 */
final class TokenCookie {

  private TokenCookie() {}

  private static String name(Request request) {
    return "microvisor-fake-" + request.listener().port();
  }

  /** Returns the value of the header {@code Set-Cookie}. */
  static String of(Request request, ControlToken token) {
    return name(request) + "=" + token.text() + "; Path=/_fake/; HttpOnly; SameSite=Strict";
  }

  /** Returns the value of the cookie of a request. */
  static Optional<String> in(Request request) {
    String start = name(request) + "=";
    return request.headers().all("Cookie").stream()
        .flatMap(header -> Stream.of(header.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(start))
        .map(cookie -> cookie.substring(start.length()))
        .findFirst();
  }
}
