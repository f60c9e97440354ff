package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The requests and expected responses on one connection, parsed from a file of known answers.
 *
 * @param title the name of the case
 * @param steps the requests and responses in order
 */
record ConnectionScript(String title, List<Step> steps) {

  private static final String TITLE = "=== ";

  /** A request or a response. */
  sealed interface Step {}

  /** The text of a request, with placeholders and escapes. */
  record RequestText(String text) implements Step {}

  /** The expected response, without the headers that every response has. */
  record ExpectedResponse(int status, List<String> headers, String body) implements Step {}

  /** Returns the cases of a file in the package of this class. */
  static Stream<ConnectionScript> of(String file) {
    return Stream.of(text(file).split("(?m)^(?=" + TITLE + ")"))
        .filter(section -> section.startsWith(TITLE))
        .map(section -> parse(section.lines().toList()));
  }

  private static String text(String file) {
    try (InputStream in = ConnectionScript.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConnectionScript parse(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    int next = 1;
    while (next < lines.size()) {
      int end = endOfStep(lines, next);
      List<String> step = lines.subList(next, end);
      if (step.get(0).startsWith(">")) {
        steps.add(request(step));
      } else if (step.get(0).startsWith("<")) {
        steps.add(expected(step.stream().map(ConnectionScript::withoutMark).toList()));
      }
      next = end;
    }
    return new ConnectionScript(lines.get(0).substring(TITLE.length()), List.copyOf(steps));
  }

  /** A step ends where the other side begins, or where a line starts another response. */
  private static int endOfStep(List<String> lines, int start) {
    String mark = lines.get(start).isEmpty() ? "" : lines.get(start).substring(0, 1);
    int end = start + 1;
    while (end < lines.size()
        && !mark.isEmpty()
        && lines.get(end).startsWith(mark)
        && !lines.get(end).matches("< \\d{3}")) {
      end++;
    }
    return end;
  }

  private static RequestText request(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(withoutMark(line)).append(line.startsWith(">>") ? "" : "\\r\\n");
    }
    return new RequestText(text.toString());
  }

  private static ExpectedResponse expected(List<String> lines) {
    int empty = lines.contains("") ? lines.indexOf("") : lines.size();
    String body = String.join("", lines.subList(Math.min(empty + 1, lines.size()), lines.size()));
    return new ExpectedResponse(Integer.parseInt(lines.get(0)), lines.subList(1, empty), body);
  }

  /** Removes the mark of the side from a line. */
  private static String withoutMark(String line) {
    return line.replaceFirst("^(>>|>|<) ?", "");
  }
}
