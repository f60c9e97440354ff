package io.github.microvisorfake.internal.control;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.github.microvisorfake.internal.http.Body;
import io.github.microvisorfake.internal.http.BytesBody;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JSON of the control API. */
final class ControlJson {

  private static final Map<Class<?>, String> WANTED =
      Map.of(
          String.class, "a text in quotation marks",
          Integer.class, "a whole number without quotation marks",
          Double.class, "a number without quotation marks",
          Boolean.class, "true or false without quotation marks",
          List.class, "a list");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(LogicalType.Textual, ControlJson::requireText)
          .build();

  private ControlJson() {}

  /** Otherwise the number 1.10 would become the text 1.1. */
  private static void requireText(MutableCoercionConfig texts) {
    texts
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** Returns a body with a value. */
  static BytesBody body(Object value) {
    try {
      return BytesBody.of("application/json", MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("every value of the control API can be written", e);
    }
  }

  /**
   * Returns the value in a body.
   *
   * @throws ControlException if the body is not JSON of this form; the message contains none of its
   *     values, which may be secrets
   */
  static <T> T read(Body body, Class<T> type) {
    if (body.isEmpty()) {
      throw ControlException.badRequest("the body is empty; " + expected(type));
    }
    try (JsonParser json = MAPPER.createParser(body.copyOfBytes())) {
      return Optional.ofNullable(MAPPER.readValue(json, type))
          .orElseThrow(() -> ControlException.badRequest("the body is null; " + expected(type)));
    } catch (JsonMappingException e) {
      throw mismatch(e, type);
    } catch (JsonProcessingException e) {
      throw invalid(at(e), expected(type));
    } catch (IOException e) {
      throw invalid("", "send UTF-8");
    }
  }

  private static ControlException mismatch(JsonMappingException e, Class<?> type) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return ControlException.badRequest(
          format(
              "the body has the unknown name %s; the names are %s",
              QuotedValue.ofName(unknown.getPropertyName()), names(unknown.getReferringClass())));
    }
    return isSyntax(e.getCause())
        ? invalid(at(e), expected(type))
        : ControlException.badRequest(
            format("the body has a wrong type at %s%s; %s", path(e), at(e), remedy(e, type)));
  }

  /** Returns whether a value is not valid JSON at all, unlike a number that is too large. */
  private static boolean isSyntax(@Nullable Throwable cause) {
    return cause instanceof IOException
        && !(cause instanceof JsonMappingException || cause instanceof InputCoercionException);
  }

  private static ControlException invalid(String position, String remedy) {
    return ControlException.badRequest(
        format("the body is not valid JSON%s; %s", position, remedy));
  }

  /**
   * Checks that a body is a JSON object.
   *
   * @throws ControlException if not
   */
  static void requireObject(Body body) {
    try (JsonParser json = MAPPER.createParser(body.copyOfBytes())) {
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      json.skipChildren();
      if (!isObject || json.nextToken() != null) {
        throw ControlException.badRequest("the body is not a JSON object; send exactly one");
      }
    } catch (JsonProcessingException e) {
      throw invalid(at(e), "send an object");
    } catch (IOException e) {
      throw invalid("", "send UTF-8");
    }
  }

  private static String names(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.joining(", "));
  }

  /** Returns what to send in place of a value of a wrong type. */
  private static String remedy(JsonMappingException e, Class<?> type) {
    Class<?> wanted = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : type;
    return Optional.ofNullable(WANTED.get(wanted))
        .map(text -> "send " + text)
        .orElseGet(() -> expected(wanted != null && wanted.isRecord() ? wanted : type));
  }

  private static String expected(Class<?> type) {
    return "send an object with " + names(type);
  }

  private static String path(JsonMappingException e) {
    String names =
        e.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .map(QuotedValue::ofName)
            .collect(Collectors.joining("."));
    return names.isEmpty() ? "its beginning" : names;
  }

  private static String at(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null
        ? ""
        : format(" (line %d, column %d)", location.getLineNr(), location.getColumnNr());
  }
}
