package io.github.microvisorfake.internal.auth;

import static java.util.stream.Collectors.joining;

import io.github.microvisorfake.internal.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Converts headers to their canonical form (documented). */
final class CanonicalHeader {

  private static final Pattern WHITE_SPACE = Pattern.compile("[ \t]+");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final List<String> LIKELY_WHITE_SPACE = List.of("  ", "   ", "\t");
  private static final int MAX_GUESSES = 100;
  private static final Pattern DEFAULT_PORT = Pattern.compile(":(?:443|80)$");

  private CanonicalHeader() {}

  /** Returns a header as {@code name:value}; several values are sorted and joined by commas. */
  static String line(String name, Headers headers) {
    String line = lineWithPort(name, headers);
    return name.equals("host") ? DEFAULT_PORT.matcher(line).replaceFirst("") : line;
  }

  /** Returns a header as a client signs it that keeps the default port of the host. */
  static String lineWithPort(String name, Headers headers) {
    return headers.all(name).stream()
        .map(value -> WHITE_SPACE.matcher(value.trim()).replaceAll(" "))
        .sorted()
        .collect(joining(",", name + ":", ""));
  }

  /**
   * Returns headers as clients sign them that keep white space within values. The server's parser
   * reduces it to one space, so these are guesses: in one place, it was something else.
   */
  static Stream<List<String>> withMoreWhiteSpace(List<String> lines) {
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            index ->
                withMoreWhiteSpace(lines.get(index))
                    .map(
                        line -> {
                          List<String> changed = new ArrayList<>(lines);
                          changed.set(index, line);
                          return changed;
                        }))
        .limit(MAX_GUESSES);
  }

  private static Stream<String> withMoreWhiteSpace(String line) {
    return SPACE
        .matcher(line)
        .results()
        .flatMap(
            space ->
                LIKELY_WHITE_SPACE.stream()
                    .map(
                        text ->
                            line.substring(0, space.start()) + text + line.substring(space.end())));
  }
}
