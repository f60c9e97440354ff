package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.Position;
import java.util.Optional;

/**
 * The page that a request asks for.
 *
 * @param path of the list
 * @param size at most so many items
 * @param page the caller's count, echoed and otherwise without meaning
 * @param token as sent, if one was
 * @param position what the token stands for; the list's start without one
 */
record PageRequest(String path, int size, int page, Optional<String> token, Position position) {

  /** The path and query of a page of the same list and size. */
  String pageUrl(int number, Optional<String> pageToken) {
    String suffix = pageToken.map(text -> "&PageToken=" + text).orElse("");
    return path + "?PageSize=" + size + "&Page=" + number + suffix;
  }
}
