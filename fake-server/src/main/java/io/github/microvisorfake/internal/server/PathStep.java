package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.MatchResult;
import io.github.microvisorfake.internal.api.Routes;
import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.api.TwilioErrors.Part;
import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.http.Response;
import java.util.List;
import java.util.Set;

/**
 * Decodes the path and matches it against the routes, so that later steps need not. Rejects a path
 * that cannot be decoded with 400, and a path with an empty, {@code .} or {@code ..} segment with
 * 404.
 */
final class PathStep implements Step {

  /** The segments of the paths {@code /} and {@code /v1/}. */
  private static final Set<List<String>> ROOTS = Set.of(List.of(""), List.of("v1", ""));

  private final Routes routes;

  PathStep(Routes routes) {
    this.routes = routes;
  }

  @Override
  public Response handle(Exchange exchange, Next next) {
    Path path = Routes.withoutAcceptedSlash(exchange.path());
    MatchResult match = match(path);
    checkSegments(path);
    exchange.setMatch(match);
    return next.handle(exchange);
  }

  private MatchResult match(Path path) {
    try {
      return routes.match(path);
    } catch (MalformedTextException e) {
      throw TwilioErrors.malformed(Part.PATH, e);
    }
  }

  private static void checkSegments(Path path) {
    List<String> segments = path.rawSegments();
    if (segments.isEmpty()) {
      throw TwilioErrors.notFound(
          path.toString(),
          "the path does not begin with a slash; send a path that begins with /v1/");
    }
    if (segments.size() <= 2 && ROOTS.contains(segments)) {
      throw TwilioErrors.notFound(
          path.toString(),
          "a fake of Twilio's Microvisor API runs here, but there is nothing at its root; send a request with credentials to a path such as /v1/Devices");
    }
    if (path.hasDotSegments()) {
      throw TwilioErrors.notFound(
          path.toString(),
          "the path has a segment '.' or '..', which many clients and proxies resolve before sending; send the key '.' as %2E and '..' as %2E%2E");
    }
    if (segments.get(segments.size() - 1).isEmpty()) {
      throw TwilioErrors.notFound(
          path.toString(),
          "the path ends in a slash, so its last segment is empty; remove the slash or append a key; a slash within a key is sent as %2F");
    }
    if (segments.contains("")) {
      throw TwilioErrors.notFound(
          path.toString(),
          "the path has an empty segment; send a single slash between segments, and a slash within a key as %2F");
    }
  }
}
