package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import io.github.microvisorfake.journal.RecordedRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;

/** The format of the request log on standard error. */
enum LogFormat {
  TEXT,
  JSON,
  OFF;

  private static final double MICROS = 1e3;

  /** Returns a request as one line; control and format characters are escaped. */
  String line(RecordedRequest request) {
    return this == JSON ? json(request) : text(request);
  }

  /**
   * Returns a line such as {@code 2026-01-01T00:00:00Z AC… GET /v1/Devices/x 404 20404 0.3ms: no
   * such device}, with a hyphen for a request without an account.
   */
  private static String text(RecordedRequest request) {
    String line =
        format(
            "%s %s %s %s %d %d %.1fms",
            request.time(),
            request.accountSid().orElse("-"),
            request.method(),
            request.path(),
            request.status(),
            request.code(),
            request.duration().toNanos() / MICROS / MICROS);
    return UnicodeEscapes.escapeControls(line + request.explanation().map(": "::concat).orElse(""));
  }

  /** Returns a line that says that requests were not logged. */
  String droppedLine(long count) {
    String problem =
        format("%d requests were not logged because standard error was not read in time", count);
    return this == JSON ? droppedJson(count, problem) : "microvisor-fake: " + problem;
  }

  private static String droppedJson(long count, String problem) {
    return json(
        json -> {
          json.writeNumberField("dropped", count);
          json.writeStringField("explanation", problem);
        });
  }

  /** Returns a number without an exponent, which not every reader of logs accepts. */
  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos() / 1_000, 6).toPlainString();
  }

  /** Writes the fields of a JSON object. */
  private interface Fields {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private static String json(RecordedRequest request) {
    return json(
        json -> {
          json.writeStringField("time", request.time().toString());
          json.writeStringField("accountSid", request.accountSid().orElse(null));
          json.writeStringField("method", request.method());
          json.writeStringField("path", request.path());
          json.writeNumberField("status", request.status());
          json.writeNumberField("code", request.code());
          json.writeFieldName("duration");
          json.writeNumber(seconds(request.duration()));
          json.writeStringField("explanation", request.explanation().orElse(null));
        });
  }

  /** Escapes all but ASCII, because the encoding of standard error depends on the locale. */
  private static String json(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      fields.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return UnicodeEscapes.escapeAllButPrintableAscii(text.toString());
  }
}
