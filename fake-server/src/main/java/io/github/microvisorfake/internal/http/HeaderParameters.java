package io.github.microvisorfake.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters after a header's value, such as {@code ; boundary="x"}. */
final class HeaderParameters {

  private HeaderParameters() {}

  /** Returns a parameter of a header; the first one if there are several. */
  static Optional<String> find(String header, String name) {
    return split(header).stream()
        .skip(1)
        .filter(parameter -> isNamed(name, parameter))
        .findFirst()
        .map(parameter -> unquote(parameter.substring(parameter.indexOf('=') + 1).strip()));
  }

  private static boolean isNamed(String name, String parameter) {
    int equals = parameter.indexOf('=');
    return equals >= 0 && parameter.substring(0, equals).strip().equalsIgnoreCase(name);
  }

  /** Splits at the semicolons that are not within quotes. */
  private static List<String> split(String header) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        parts.add(header.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(header.substring(start));
    return parts;
  }

  private static String unquote(String value) {
    if (!value.startsWith("\"")) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 1; i < value.length() && value.charAt(i) != '"'; i++) {
      boolean escaped = value.charAt(i) == '\\' && i + 1 < value.length();
      text.append(value.charAt(escaped ? ++i : i));
    }
    return text.toString();
  }
}
