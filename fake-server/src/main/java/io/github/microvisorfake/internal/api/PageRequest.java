package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.Position;
import java.util.Optional;

/**
 * A request for a page of a list.
 *
 * @param path the path of the list
 * @param size the maximum number of items
 * @param page the number of the page, which is echoed and otherwise ignored
 * @param token the page token, if one was sent
 * @param position the position of the token; the start of the list without one
 */
record PageRequest(String path, int size, int page, Optional<String> token, Position position) {

  /** Returns the path and query of another page of the same list and size. */
  String pageUrl(int number, Optional<String> pageToken) {
    String suffix = pageToken.map(text -> "&PageToken=" + text).orElse("");
    return path + "?PageSize=" + size + "&Page=" + number + suffix;
  }
}
