package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.http.BytesBody;
import io.github.microvisorfake.internal.http.Header;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.Headers;
import io.github.microvisorfake.internal.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A static file of the page, also compressed: the page is loaded as a whole each time, possibly
 * from another machine.
 */
record PageFile(BytesBody plain, BytesBody compressed) {

  private static final String ACCEPT_ENCODING = "Accept-Encoding";
  private static final String GZIP = "gzip";

  private static final Header ENCODED = new Header(HeaderName.of("Content-Encoding"), GZIP);
  private static final Header VARY = new Header(HeaderName.of("Vary"), ACCEPT_ENCODING);

  static PageFile of(String contentType, byte[] bytes) {
    return new PageFile(
        BytesBody.of(contentType, bytes), BytesBody.of(contentType, compress(bytes)));
  }

  private static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return compressed.toByteArray();
  }

  /** Returns the response to a request with these headers. */
  Response response(Headers headers) {
    return acceptsGzip(headers)
        ? Response.ok(compressed).with(ENCODED, VARY)
        : Response.ok(plain).with(VARY);
  }

  /** Browsers send the plain name. With a weight, which may be 0, it does not count. */
  private static boolean acceptsGzip(Headers headers) {
    return headers.all(ACCEPT_ENCODING).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .anyMatch(coding -> coding.strip().equalsIgnoreCase(GZIP));
  }
}
