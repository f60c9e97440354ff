package io.github.microvisorfake.internal.http;

import io.undertow.util.HttpString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of headers as Undertow wants them: each is made once, with the hash that it is filed
 * under. Only for names that are written in this program, of which there are few.
 */
final class HeaderNames {

  private static final Map<String, HttpString> BY_TEXT = new ConcurrentHashMap<>();

  private HeaderNames() {}

  static HttpString of(String text) {
    return BY_TEXT.computeIfAbsent(text, HttpString::new);
  }
}
