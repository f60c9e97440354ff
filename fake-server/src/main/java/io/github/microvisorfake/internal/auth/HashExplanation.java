package io.github.microvisorfake.internal.auth;

import static io.github.microvisorfake.internal.text.Messages.format;
import static java.util.stream.Collectors.joining;

import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.text.Truncation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Explains why the hash in a token is not that of the request. */
final class HashExplanation {

  /** The parameters of queries whose values can be shown; others may be secrets. */
  private static final Set<String> SHOWN_PARAMETERS = Set.of("Page", "PageSize", "PageToken");

  /** The headers whose values can be shown. */
  private static final Set<String> SHOWN_HEADERS =
      Set.of("accept", "accept-encoding", "content-length", "content-type", "host", "user-agent");

  private static final int MAX_VALUE_LENGTH = 100;

  private HashExplanation() {}

  /**
   * Returns the reason, the remedy and the canonical request of the server.
   *
   * @param names the names of the signed headers, in the order of the token
   * @param hash the hash in the token
   */
  static String of(CanonicalRequest canonical, List<String> names, String hash, Request request) {
    String reason =
        ClientFault.find(hash, canonical, names, request)
            .map(ClientFault::explanation)
            .orElse("the request was changed after it was signed, or signed differently");
    return format(
        "the hash rqh is not that of this request: %s; the canonical request here is: %s",
        reason, shown(canonical).text());
  }

  private static CanonicalRequest shown(CanonicalRequest canonical) {
    return canonical
        .withPath(Truncation.of(canonical.path(), MAX_VALUE_LENGTH * 2))
        .withQuery(
            Stream.of(canonical.query().split("&"))
                .map(HashExplanation::parameter)
                .collect(joining("&")))
        .withHeaders(canonical.headers().stream().map(HashExplanation::header).toList());
  }

  private static String parameter(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 || SHOWN_PARAMETERS.contains(pair.substring(0, equals))
        ? pair
        : pair.substring(0, equals + 1) + "(not shown)";
  }

  private static String header(String line) {
    int colon = line.indexOf(':');
    return SHOWN_HEADERS.contains(line.substring(0, colon))
        ? Truncation.of(line, MAX_VALUE_LENGTH)
        : line.substring(0, colon + 1) + "(not shown)";
  }
}
