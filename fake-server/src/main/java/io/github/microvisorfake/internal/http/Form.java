package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of a form body or a query, in the order in which they came.
 *
 * <p>A name may come more than once; the last one wins.
 */
public final class Form {

  /** No parameters. */
  public static final Form EMPTY = new Form(List.of());

  private record Field(String name, String value) {

    /** Nothing is shown: either may be a secret, or a part of one. */
    @Override
    public String toString() {
      return "Field[redacted]";
    }
  }

  private final List<Field> fields;

  private Form(List<Field> fields) {
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
    List<Field> fields = new ArrayList<>();
    for (String field : raw.split("&")) {
      if (!field.isEmpty()) {
        fields.add(parseField(field));
      }
    }
    return new Form(fields);
  }

  private static Field parseField(String field) throws MalformedText {
    int equals = field.indexOf('=');
    String name = equals < 0 ? field : field.substring(0, equals);
    String value = equals < 0 ? "" : field.substring(equals + 1);
    return new Field(
        PercentDecoder.decode(name, Plus.SPACE), PercentDecoder.decode(value, Plus.SPACE));
  }

  /** The value of a parameter, the last one if there are several. */
  public Optional<String> get(String name) {
    for (int i = fields.size() - 1; i >= 0; i--) {
      if (fields.get(i).name.equals(name)) {
        return Optional.of(fields.get(i).value);
      }
    }
    return Optional.empty();
  }

  public boolean has(String name) {
    return get(name).isPresent();
  }

  /** A name of this form that differs from the given one in letter case alone. */
  public Optional<String> nameInAnotherCase(String name) {
    return fields.stream()
        .map(Field::name)
        .filter(other -> other.equalsIgnoreCase(name) && !other.equals(name))
        .findFirst();
  }

  /** The names, each once, in the order of their first coming. */
  public Set<String> names() {
    return fields.stream().map(Field::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Says how many there are: a secret with an unencoded {@code &} in it spills over into names. */
  @Override
  public String toString() {
    return "Form[" + fields.size() + " fields]";
  }
}
