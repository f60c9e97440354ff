package io.github.microvisorfake.internal.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/**
 * Closes the connection of a request whose body has no definite end (RFC 9112, section 6). Undertow
 * reads numbers that overflow and unknown transfer encodings in its own way, so bytes of the next
 * request could become data of this one.
 */
final class FramingHandler implements HttpHandler {

  /** A number of at most 18 digits fits in 63 bits, and no client sends more. */
  private static final Pattern LENGTH = Pattern.compile("0*[0-9]{1,18}");

  private final HttpHandler next;

  /** Creates a handler whose next one may respond to {@code Expect: 100-continue}. */
  FramingHandler(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    RequestLineConduit.expectRequestAfter(exchange);
    HeaderValues encodings = exchange.getRequestHeaders().get(Headers.TRANSFER_ENCODING);
    HeaderValues lengths = exchange.getRequestHeaders().get(Headers.CONTENT_LENGTH);
    if (!isDefinite(encodings, lengths, exchange)) {
      IoUtils.safeClose(exchange.getConnection());
      return;
    }
    if (encodings != null) {
      ChunkedBodyConduit.install(exchange);
    }
    next.handleRequest(exchange);
  }

  private static boolean isDefinite(
      @Nullable HeaderValues encodings,
      @Nullable HeaderValues lengths,
      HttpServerExchange exchange) {
    if (encodings == null) {
      return lengths == null || LENGTH.matcher(only(lengths)).matches();
    }
    return lengths == null
        && exchange.isHttp11()
        && only(encodings).equalsIgnoreCase(Headers.CHUNKED.toString());
  }

  /** Returns the only value of a header, or an empty text, which is invalid in both headers. */
  private static String only(HeaderValues values) {
    return values.size() == 1 ? Objects.requireNonNull(values.getFirst()) : "";
  }
}
