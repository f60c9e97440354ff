package io.github.microvisorfake.internal.auth;

import static java.util.stream.Collectors.joining;

import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.PercentDecoder;
import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import io.github.microvisorfake.internal.http.PercentEncoder;
import java.util.stream.Stream;

/** Converts paths and queries to their canonical form (documented). */
final class CanonicalTarget {

  private CanonicalTarget() {}

  /** Returns the path decoded once and encoded again; slashes, also encoded ones, are kept. */
  static String path(String raw) {
    try {
      String decoded = PercentDecoder.decode(raw, Plus.LITERAL);
      return decoded.isEmpty() ? "/" : PercentEncoder.path(decoded);
    } catch (MalformedTextException e) {
      // The service's answer to a malformed path comes first, so no client depends on this.
      return raw;
    }
  }

  /** Returns the parameters of a query, sorted as a whole and not by name. */
  static String query(String raw) {
    return Stream.of(raw.split("&")).map(CanonicalTarget::parameter).sorted().collect(joining("&"));
  }

  /** Returns the queries of clients that sort or encode the parameters of a query differently. */
  static Stream<String> otherQueries(String raw) {
    String decoded = PercentDecoder.decodeWhatIsValid(raw);
    return Stream.of(
        raw,
        decoded,
        Stream.of(raw.split("&")).sorted().collect(joining("&")),
        Stream.of(decoded.split("&")).sorted().collect(joining("&")),
        Stream.of(raw.split("&")).map(CanonicalTarget::parameter).collect(joining("&")));
  }

  /** Returns the paths of clients that do not decode a path and encode it again. */
  static Stream<String> otherPaths(String raw) {
    return Stream.of(raw, PercentDecoder.decodeWhatIsValid(raw.replace("+", "%2B")));
  }

  /** Returns a parameter, raw but for the escapes in which encoders differ. */
  private static String parameter(String raw) {
    String pair = raw.isEmpty() || raw.contains("=") ? raw : raw + "=";
    return pair.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
  }
}
