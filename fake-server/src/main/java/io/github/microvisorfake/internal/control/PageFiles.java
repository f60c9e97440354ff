package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.Header;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The static files of the page. They contain nothing of the fake, so they need no token. */
final class PageFiles {

  private static final String INDEX = "index.html";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.([a-z]+)");

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final Header[] HEADERS = {
    new Header(
        HeaderName.of("Content-Security-Policy"),
        "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"),
    new Header(HeaderName.of("Referrer-Policy"), "no-referrer")
  };

  private static final HeaderName SET_COOKIE = HeaderName.of("Set-Cookie");

  /** Names that do not exist are not kept, so the number of files bounds it. */
  private final Map<String, PageFile> read = new ConcurrentHashMap<>();

  /**
   * Returns the response to a request for a file, or empty if there is no such file.
   *
   * @param name the only segment of the path; empty for the page itself
   */
  Optional<Response> response(Request request, String name, Form query, AccessCheck access) {
    Optional<PageFile> file = file(name.isEmpty() ? INDEX : name);
    if (file.isPresent() && !request.method().equals("GET")) {
      throw ControlException.methodNotAllowed("GET");
    }
    if (name.isEmpty() && query.has("token")) {
      return Optional.of(signIn(request, query, access));
    }
    return file.map(found -> found.response(request.headers()).with(HEADERS));
  }

  /** Exchanges the token in the address for a cookie, so that the token leaves the address bar. */
  private static Response signIn(Request request, Form query, AccessCheck access) {
    if (!access.isToken(query.get("token"))) {
      throw ControlException.of(
          401, "the token in the address is wrong; open the address that the fake printed last");
    }
    return Response.redirect("/_fake/").with(new Header(SET_COOKIE, access.cookie(request)));
  }

  private Optional<PageFile> file(String name) {
    return Optional.ofNullable(read.computeIfAbsent(name, PageFiles::read));
  }

  private static @Nullable PageFile read(String name) {
    Matcher matcher = NAME.matcher(name);
    String type = matcher.matches() ? CONTENT_TYPES.get(matcher.group(1)) : null;
    try (InputStream in = PageFiles.class.getResourceAsStream("page/" + name)) {
      return type == null || in == null ? null : PageFile.of(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the page is part of this program", e);
    }
  }
}
