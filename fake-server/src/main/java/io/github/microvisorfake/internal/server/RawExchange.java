package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.RawRequest;
import io.github.microvisorfake.internal.store.SearchedText;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request and its response, to search them for secrets. Of the response only what is not recorded
 * is kept.
 *
 * @param request the request
 * @param storesSecret whether the request stores a secret, so that its {@code Value} is not
 *     searched
 * @param response the response; empty if its body is recorded as a whole
 */
record RawExchange(Request request, boolean storesSecret, Optional<Response> response)
    implements RawRequest {

  /** The objects of a request without their texts. */
  private static final long EXCHANGE_BYTES = 500;

  /** A header with its place in a map, without its texts. */
  private static final long HEADER_BYTES = 150;

  static RawExchange of(Exchange exchange, Response response) {
    boolean isRecorded =
        response.bodyLength() <= RecordedRequest.MAX_BODY_BYTES && !exchange.createsCredentials();
    return new RawExchange(
        exchange.request(),
        exchange.storesSecret(),
        isRecorded ? Optional.empty() : Optional.of(response));
  }

  @Override
  public long bytes() {
    HeaderLengths lengths = new HeaderLengths();
    request.headers().forEach((name, value) -> lengths.add(name.length(), value.length()));
    return EXCHANGE_BYTES
        + request.target().path().length()
        + request.target().query().length()
        + lengths.bytes
        + request.body().length()
        + response.map(Response::bodyLength).orElse(0);
  }

  private static final class HeaderLengths {
    private long bytes;

    void add(int name, int value) {
      bytes += HEADER_BYTES + name + value;
    }
  }

  @Override
  public Stream<SearchedText> texts(RecordedRequest recorded) {
    return Stream.concat(
        RequestTexts.of(request, storesSecret, "request " + recorded.number() + " "),
        responseTexts(recorded, "response " + recorded.number() + " "));
  }

  private Stream<SearchedText> responseTexts(RecordedRequest recorded, String prefix) {
    Optional<SearchedText> body =
        response
            .flatMap(Response::rawBody)
            .map(raw -> new SearchedText(prefix + "body", "", raw))
            .or(
                () ->
                    recorded
                        .responseBody()
                        .map(text -> SearchedText.of(prefix + "body", "", text)));
    return Stream.concat(
        recorded.responseHeaders().stream()
            .map(header -> SearchedText.of(prefix + "header", header.name(), header.value())),
        body.stream());
  }

  /** Neither the request nor the response. */
  @Override
  public String toString() {
    return "RawExchange";
  }
}
