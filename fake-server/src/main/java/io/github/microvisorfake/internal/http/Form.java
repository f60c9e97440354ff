package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The parameters of a form body or a query, in the order of the request.
 *
 * <p>If a name occurs several times, the last value counts.
 */
public final class Form {

  /** No parameters. */
  public static final Form EMPTY = new Form(Map.of());

  private final Map<String, String> fields;

  private Form(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Parses the parameters of a form body. */
  public static Form parse(Body body) throws MalformedTextException {
    return parse(body.bytes());
  }

  /**
   * Parses the parameters of a body of the type {@code multipart/form-data}.
   *
   * @param contentType the whole header, which has the boundary
   * @throws MalformedTextException if the body is incomplete or not UTF-8
   */
  public static Form parseMultipart(Body body, String contentType) throws MalformedTextException {
    return new Form(MultipartForm.parse(body.raw(), contentType));
  }

  /**
   * Parses raw text. All parameters are decoded, including those that no operation reads.
   *
   * @throws MalformedTextException if an escape is incomplete or the bytes are not UTF-8
   */
  public static Form parse(String raw) throws MalformedTextException {
    return parse(raw.getBytes(ISO_8859_1));
  }

  private static Form parse(byte[] raw) throws MalformedTextException {
    if (raw.length == 0) {
      return EMPTY;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    readPairs(raw, fields::put);
    return new Form(fields);
  }

  /**
   * Passes each name with its value to an action, also those of names that occur several times.
   *
   * @throws MalformedTextException if an escape is incomplete or the bytes are not UTF-8
   */
  public static void readPairs(Body body, BiConsumer<String, String> action)
      throws MalformedTextException {
    readPairs(body.bytes(), action);
  }

  private static void readPairs(byte[] raw, BiConsumer<String, String> action)
      throws MalformedTextException {
    for (int start = 0, end; start < raw.length; start = end + 1) {
      end = find('&', raw, start, raw.length);
      if (start < end) {
        int equals = find('=', raw, start, end);
        action.accept(decode(raw, start, equals), decode(raw, Math.min(equals + 1, end), end));
      }
    }
  }

  /**
   * Returns the index of the first occurrence of a character in a range; the end of the range if
   * there is none.
   */
  private static int find(char sign, byte[] raw, int start, int end) {
    int index = start;
    while (index < end && raw[index] != sign) {
      index++;
    }
    return index;
  }

  private static String decode(byte[] raw, int start, int end) throws MalformedTextException {
    return PercentDecoder.decode(new String(raw, start, end - start, ISO_8859_1), Plus.SPACE);
  }

  /** Returns the value of a parameter, the last one if there are several. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Returns a name in this form that differs from the given one only in letter case. */
  public Optional<String> nameInAnotherCase(String name) {
    return fields.keySet().stream()
        .filter(other -> other.equalsIgnoreCase(name) && !other.equals(name))
        .findFirst();
  }

  /** Returns the distinct names, in the order of their first occurrence. */
  public Set<String> names() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  /**
   * Returns the number of fields only: part of a secret with an unencoded {@code &} becomes a name.
   */
  @Override
  public String toString() {
    return "Form[" + fields.size() + " fields]";
  }
}
