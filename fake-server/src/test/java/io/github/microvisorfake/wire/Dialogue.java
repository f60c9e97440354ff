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
 * What is said on one connection, by both sides, as a file of known answers writes it.
 *
 * @param title a sentence
 * @param turns in the order in which they are said
 */
record Dialogue(String title, List<Turn> turns) {

  private static final String TITLE = "=== ";

  /** What one side says before the other one does. */
  sealed interface Turn {}

  /** What the client sends; placeholders and escapes are still in it. */
  record Sent(String text) implements Turn {}

  /** What the server has to answer, apart from the headers that every answer has. */
  record Expected(int status, List<String> headers, String body) implements Turn {}

  /** The dialogues of a file beside this class. */
  static Stream<Dialogue> of(String file) {
    return Stream.of(text(file).split("(?m)^(?=" + TITLE + ")"))
        .filter(section -> section.startsWith(TITLE))
        .map(section -> parse(section.lines().toList()));
  }

  private static String text(String file) {
    try (InputStream in = Dialogue.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dialogue parse(List<String> lines) {
    List<Turn> turns = new ArrayList<>();
    int next = 1;
    while (next < lines.size()) {
      int end = endOfTurn(lines, next);
      List<String> turn = lines.subList(next, end);
      if (turn.get(0).startsWith(">")) {
        turns.add(sent(turn));
      } else if (turn.get(0).startsWith("<")) {
        turns.add(expected(turn.stream().map(Dialogue::said).toList()));
      }
      next = end;
    }
    return new Dialogue(lines.get(0).substring(TITLE.length()), List.copyOf(turns));
  }

  /** A turn ends where the other side begins, or where a line begins an answer anew. */
  private static int endOfTurn(List<String> lines, int start) {
    String side = lines.get(start).isEmpty() ? "" : lines.get(start).substring(0, 1);
    int end = start + 1;
    while (end < lines.size()
        && !side.isEmpty()
        && lines.get(end).startsWith(side)
        && !lines.get(end).matches("< \\d{3}")) {
      end++;
    }
    return end;
  }

  private static Sent sent(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(said(line)).append(line.startsWith(">>") ? "" : "\\r\\n");
    }
    return new Sent(text.toString());
  }

  private static Expected expected(List<String> lines) {
    int empty = lines.contains("") ? lines.indexOf("") : lines.size();
    String body = String.join("", lines.subList(Math.min(empty + 1, lines.size()), lines.size()));
    return new Expected(Integer.parseInt(lines.get(0)), lines.subList(1, empty), body);
  }

  /** A line without the mark of its side. */
  private static String said(String line) {
    return line.replaceFirst("^(>>|>|<) ?", "");
  }
}
