package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Finds the parts of a multipart body in bytes as they arrive, however they are divided. It has the
 * same delimiters as {@link MultipartForm}, which needs the whole body.
 */
final class MultipartScanner {

  /** Receives what the scanner finds. */
  interface Listener {

    /** Receives a part of a delimiter or of headers. */
    void structure(byte[] bytes, int from, int to);

    /** Receives the headers of a part, with the line ends before and after them. */
    void partBegins(String head);

    /** Receives bytes of the content of a part, or bytes before the first part. */
    void content(byte[] bytes, int from, int to);

    /** Called at each delimiter, also at the first. */
    void partEnds();
  }

  private enum State {
    CONTENT,
    DELIMITER_LINE,
    HEADERS,
    END
  }

  private static final String LINE_END = "\r\n";

  /** The longest end of a line with a delimiter, which is usually empty. */
  private static final int MAX_PADDING = 1_000;

  private final byte[] delimiter;
  private final Listener listener;
  private State state = State.CONTENT;

  /** How many bytes of the delimiter match; the line end before the body does. */
  private int matched = LINE_END.length();

  /** How many of these bytes the listener has received, or are not in the body. */
  private int passed = LINE_END.length();

  /** The rest of a line with a delimiter, or headers. */
  private final StringBuilder text = new StringBuilder();

  MultipartScanner(String boundary, Listener listener) {
    this.delimiter = (LINE_END + "--" + boundary).getBytes(ISO_8859_1);
    this.listener = listener;
  }

  /** Scans the next bytes. */
  void scan(byte[] bytes, int from, int to) {
    int next = from;
    while (next < to) {
      next =
          switch (state) {
            case CONTENT -> matched > 0 ? match(bytes, next) : skipContent(bytes, next, to);
            case DELIMITER_LINE -> delimiterLine(bytes, next);
            case HEADERS -> header(bytes, next);
            case END -> to;
          };
    }
  }

  private int skipContent(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '\r') {
      end++;
    }
    if (end > from) {
      listener.content(bytes, from, end);
    }
    if (end == to) {
      return end;
    }
    matched = 1;
    return end + 1;
  }

  /** A delimiter has its only CR at its beginning, so after a mismatch no other match is open. */
  private int match(byte[] bytes, int at) {
    if (bytes[at] != delimiter[matched]) {
      passMatched();
      return at;
    }
    matched++;
    if (matched == delimiter.length) {
      state = State.DELIMITER_LINE;
      text.setLength(0);
    }
    return at + 1;
  }

  /** Passes what looked like a delimiter as content. */
  private void passMatched() {
    listener.content(delimiter, passed, matched);
    byte[] rest = text.toString().getBytes(ISO_8859_1);
    listener.content(rest, 0, rest.length);
    text.setLength(0);
    matched = 0;
    passed = 0;
    state = State.CONTENT;
  }

  private int delimiterLine(byte[] bytes, int at) {
    char c = (char) (bytes[at] & 0xFF);
    if (!continuesLine(c)) {
      passMatched();
      return at;
    }
    text.append(c);
    if (c == '\n') {
      endOfDelimiter();
    }
    return at + 1;
  }

  /** Returns whether a character can follow a delimiter and {@link #text} in the same line. */
  private boolean continuesLine(char c) {
    boolean afterCr = endsIn('\r');
    return switch (c) {
      case '\n' -> afterCr;
      case '-' -> text.isEmpty() || text.toString().equals("-");
      case ' ', '\t', '\r' ->
          !afterCr && !text.toString().equals("-") && text.length() < MAX_PADDING;
      default -> false;
    };
  }

  private boolean endsIn(char c) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == c;
  }

  private void endOfDelimiter() {
    listener.partEnds();
    listener.structure(delimiter, passed, delimiter.length);
    pass(text.toString());
    state = text.indexOf("--") == 0 ? State.END : State.HEADERS;
    text.setLength(0);
    // The line end of the delimiter may also be the first of the two before an empty head.
    text.append(LINE_END);
  }

  private void pass(String structure) {
    listener.structure(structure.getBytes(ISO_8859_1), 0, structure.length());
  }

  private int header(byte[] bytes, int at) {
    text.append((char) (bytes[at] & 0xFF));
    listener.structure(bytes, at, at + 1);
    if (endsInEmptyLine()) {
      listener.partBegins(text.toString());
      text.setLength(0);
      state = State.CONTENT;
      // The line end before the content may also be that of the next delimiter.
      matched = LINE_END.length();
      passed = LINE_END.length();
    }
    return at + 1;
  }

  private boolean endsInEmptyLine() {
    int last = text.length() - 2 * LINE_END.length();
    return last >= 0 && text.indexOf(LINE_END + LINE_END, last) >= 0;
  }

  /** Ends the body, whose last delimiter needs no line end. */
  void end() {
    if (state == State.DELIMITER_LINE && text.indexOf("--") == 0 && !endsIn('\r')) {
      endOfDelimiter();
    } else if (state == State.CONTENT || state == State.DELIMITER_LINE) {
      passMatched();
    }
  }
}
