package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.api.TwilioErrors.Part;
import io.github.microvisorfake.internal.http.MalformedText;
import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import io.github.microvisorfake.internal.http.Reply;
import java.util.List;

/**
 * Refuses paths that are none: undecodable ones with 400, and those with empty segments or dots
 * that a URL parser would resolve away with 404.
 */
final class PathShapeStep implements Step {

  @Override
  public Reply handle(Exchange exchange, Rest rest) {
    Path path = exchange.path();
    checkEncoding(path);
    checkSegments(path);
    return rest.handle(exchange);
  }

  private static void checkEncoding(Path path) {
    try {
      path.decode(Plus.LITERAL);
    } catch (MalformedText e) {
      throw TwilioErrors.malformed(Part.PATH, e);
    }
  }

  private static void checkSegments(Path path) {
    List<String> segments = path.rawSegments();
    if (segments.isEmpty()) {
      throw TwilioErrors.notFound(path.toString(), "a path begins with a slash; send /v1/...");
    }
    if (path.hasDots()) {
      throw TwilioErrors.notFound(
          path.toString(),
          "the path has a segment of dots, which clients and proxies resolve away; send the key '.' as %2E and '..' as %2E%2E");
    }
    if (segments.get(segments.size() - 1).isEmpty()) {
      throw TwilioErrors.notFound(
          path.toString(),
          "the path ends in a slash: its last segment is empty; leave the slash out, or send a key");
    }
    if (segments.contains("")) {
      throw TwilioErrors.notFound(
          path.toString(), "the path has an empty segment; send one slash between segments");
    }
  }
}
