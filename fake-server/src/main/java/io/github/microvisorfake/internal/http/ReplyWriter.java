package io.github.microvisorfake.internal.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Turns replies into bytes: the only place that does. */
final class ReplyWriter {

  private static final HttpString EXPLANATION = new HttpString("X-Microvisor-Fake-Explain");

  /** Escapes no more than JSON demands; above all no character outside the basic plane. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private ReplyWriter() {}

  /** Sends a reply; returns at once, without waiting for the client to read it. */
  static void send(Reply reply, HttpServerExchange exchange) {
    HeaderMap headers = exchange.getResponseHeaders();
    exchange.setStatusCode(reply.status());
    headers.put(Headers.DATE, HttpDate.now());
    for (Header header : reply.headers()) {
      headers.put(header.name().text(), header.value());
    }
    reply.explanation().ifPresent(why -> headers.put(EXPLANATION, why));
    if (reply.body().isEmpty()) {
      exchange.endExchange();
      return;
    }
    ByteBuffer bytes = bytes(reply.body().get());
    headers.put(Headers.CONTENT_TYPE, "application/json");
    exchange.setResponseContentLength(bytes.remaining());
    exchange.getResponseSender().send(bytes);
  }

  private static ByteBuffer bytes(JsonBody body) {
    Bytes bytes = new Bytes();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      body.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return bytes.asBuffer();
  }
}
