package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a form body or a query, in the order in which they came.
 *
 * <p>A name may come more than once; the last one wins.
 */
public final class Form {

  /** No parameters. */
  public static final Form EMPTY = new Form(Map.of());

  private final Map<String, String> fields;

  private Form(Map<String, String> fields) {
    this.fields = fields;
  }

  /** The parameters of a form body. */
  public static Form parse(Body body) throws MalformedText {
    return parse(body.raw());
  }

  /**
   * The parameters that raw text spells; all of it is decoded, also what nobody will ask for.
   *
   * @throws MalformedText if an escape is incomplete or the bytes are not UTF-8
   */
  public static Form parse(String raw) throws MalformedText {
    if (raw.isEmpty()) {
      return EMPTY;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int start = 0, end; start < raw.length(); start = end + 1) {
      int ampersand = raw.indexOf('&', start);
      end = ampersand < 0 ? raw.length() : ampersand;
      if (start < end) {
        putField(fields, raw, start, end);
      }
    }
    return new Form(fields);
  }

  private static void putField(Map<String, String> fields, String raw, int start, int end)
      throws MalformedText {
    int equals = start;
    while (equals < end && raw.charAt(equals) != '=') {
      equals++;
    }
    String name = raw.substring(start, equals);
    String value = equals < end ? raw.substring(equals + 1, end) : "";
    fields.put(PercentDecoder.decode(name, Plus.SPACE), PercentDecoder.decode(value, Plus.SPACE));
  }

  /** The value of a parameter, the last one if there are several. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** A name of this form that differs from the given one in letter case alone. */
  public Optional<String> nameInAnotherCase(String name) {
    return fields.keySet().stream()
        .filter(other -> other.equalsIgnoreCase(name) && !other.equals(name))
        .findFirst();
  }

  /** The names, each once, in the order of their first coming. */
  public Set<String> names() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  /** Says how many there are: a secret with an unencoded {@code &} in it spills over into names. */
  @Override
  public String toString() {
    return "Form[" + fields.size() + " fields]";
  }
}
