package io.github.microvisorfake.internal.auth;

import io.github.microvisorfake.internal.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Faults of clients, each of which leads to another hash than that of the server. */
enum ClientFault {
  BODY_LEFT_OUT(
      "the client left out the hash of the body; append it after the names of the headers",
      (canonical, names, request) -> Stream.of(canonical.withoutBody())),

  NO_FINAL_LINE_END(
      "the client left out the line end after the names of the headers; it is needed even if the body is empty",
      (canonical, names, request) -> Stream.of(canonical.withoutFinalLineEnd())),

  /** That of Twilio's client for Node.js 5.7.1 with links to other pages. */
  QUERY_LEFT_OUT(
      "the client left out the query; it follows the path in a line of its own",
      (canonical, names, request) -> Stream.of(canonical.withQuery(""))),

  QUERY(
      "the client did not sort the parameters of the query, or encoded them differently; sort them as a whole, and encode a space as %20 and * as %2A, but not ~",
      (canonical, names, request) ->
          CanonicalTarget.otherQueries(request.target().query()).map(canonical::withQuery)),

  PATH(
      "the client did not encode the path again; decode it once, and then encode all but A-Z a-z 0-9 - . _ ~ and /",
      (canonical, names, request) ->
          CanonicalTarget.otherPaths(request.target().path()).map(canonical::withPath)),

  PORT(
      "the client kept the port in the host; remove :443 and :80",
      (canonical, names, request) ->
          Stream.of(
              canonical.withHeaders(
                  names.stream()
                      .sorted()
                      .map(name -> CanonicalHeader.lineWithPort(name, request.headers()))
                      .toList()))),

  WHITE_SPACE(
      "the client kept white space within the values of headers; replace it by one space",
      (canonical, names, request) ->
          CanonicalHeader.withMoreWhiteSpace(canonical.headers()).map(canonical::withHeaders)),

  UNSORTED_NAMES(
      "the client did not sort the names of the headers; sort them before their values and in the list",
      (canonical, names, request) -> {
        List<String> lines =
            names.stream().map(name -> CanonicalHeader.line(name, request.headers())).toList();
        CanonicalRequest unsortedList = canonical.withNames(String.join(";", names));
        return Stream.of(
            unsortedList, unsortedList.withHeaders(lines), canonical.withHeaders(lines));
      });

  private interface Variation {
    Stream<CanonicalRequest> of(CanonicalRequest canonical, List<String> names, Request request);
  }

  private final String explanation;

  // The lambdas have no state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Variation variation;

  ClientFault(String explanation, Variation variation) {
    this.explanation = explanation;
    this.variation = variation;
  }

  /** Returns what the client did and the remedy. */
  String explanation() {
    return explanation;
  }

  /**
   * Returns the fault that leads to the given hash, or empty if none does.
   *
   * @param canonical the canonical form of the request
   * @param names the names of the signed headers, in the order of the token
   */
  static Optional<ClientFault> find(
      String hash, CanonicalRequest canonical, List<String> names, Request request) {
    return Stream.of(values())
        .filter(
            fault ->
                fault
                    .variation
                    .of(canonical, names, request)
                    .anyMatch(other -> other.hash().equalsIgnoreCase(hash)))
        .findFirst();
  }
}
