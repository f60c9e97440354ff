package io.github.microvisorfake.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A response, perhaps only the part that has been received. Parses no more than necessary. */
public final class Response {

  private static final byte[] LENGTH = {
    '\n', 'c', 'o', 'n', 't', 'e', 'n', 't', '-', 'l', 'e', 'n', 'g', 't', 'h', ':'
  };

  private final byte[] bytes;
  private final int size;

  Response(byte[] bytes, int size) {
    this.bytes = bytes;
    this.size = size;
  }

  /** Returns the status. */
  public int status() {
    return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
  }

  /** Returns the body as text. */
  public String body() {
    int start = bodyStart();
    return new String(bytes, start, size - start, UTF_8);
  }

  boolean isComplete() {
    int start = bodyStart();
    return start > 0 && size >= start + contentLength(start);
  }

  private int bodyStart() {
    for (int i = 3; i < size; i++) {
      if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private int contentLength(int end) {
    for (int i = 0; i < end - LENGTH.length; i++) {
      if (bytes[i] == '\n' && isLengthAt(i)) {
        return number(i + LENGTH.length);
      }
    }
    return 0;
  }

  private boolean isLengthAt(int index) {
    for (int i = 1; i < LENGTH.length; i++) {
      if ((bytes[index + i] | 0x20) != (LENGTH[i] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private int number(int index) {
    int number = 0;
    for (int i = index; bytes[i] != '\r'; i++) {
      if (bytes[i] != ' ') {
        number = number * 10 + bytes[i] - '0';
      }
    }
    return number;
  }
}
