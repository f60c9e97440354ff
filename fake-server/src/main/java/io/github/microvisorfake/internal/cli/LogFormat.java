package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import io.github.microvisorfake.journal.RecordedRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The format of the request log on standard error. */
enum LogFormat {
  TEXT,
  JSON,
  OFF;

  private static final double NANOS = 1e9;
  private static final double MICROS = 1e3;

  /** Returns a request as one line; control and format characters are escaped. */
  String line(RecordedRequest request) {
    return this == JSON ? json(request) : text(request);
  }

  /**
   * Returns a line such as {@code 2026-01-01T00:00:00Z GET /v1/Devices 404 20404 0.3ms: no such
   * path}.
   */
  private static String text(RecordedRequest request) {
    String line =
        format(
            "%s %s %s %d %d %.1fms",
            request.time(),
            request.method(),
            request.path(),
            request.status(),
            request.code(),
            request.duration().toNanos() / MICROS / MICROS);
    return UnicodeEscapes.escapeControls(line + request.explanation().map(": "::concat).orElse(""));
  }

  /** Escapes all but ASCII, because the encoding of standard error depends on the locale. */
  private static String json(RecordedRequest request) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("time", request.time().toString());
      json.writeStringField("method", request.method());
      json.writeStringField("path", request.path());
      json.writeNumberField("status", request.status());
      json.writeNumberField("code", request.code());
      json.writeNumberField("duration", request.duration().toNanos() / NANOS);
      json.writeStringField("explanation", request.explanation().orElse(null));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return UnicodeEscapes.escapeAllButPrintableAscii(text.toString());
  }
}
