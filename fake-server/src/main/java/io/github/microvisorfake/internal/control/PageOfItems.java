package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Position;
import io.github.microvisorfake.internal.store.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items the items
 * @param nextPageToken the token of the next page, or null if there is none
 */
record PageOfItems(List<?> items, @Nullable String nextPageToken) {

  private static final int DEFAULT_SIZE = 50;
  private static final int MAX_SIZE = 1_000;

  /**
   * Returns the response with the page that a call asks for.
   *
   * @param source reads at most a number of items after a position
   * @param toJson returns what is shown of an item
   */
  static <T> Response response(
      ControlCall call, BiFunction<Position, Integer, Window<T>> source, Function<T, ?> toJson) {
    Window<T> window = source.apply(position(call), size(call));
    Optional<String> next = window.next().map(position -> Long.toString(position.boundary(), 36));
    List<?> items = window.items().stream().map(toJson).toList();
    return Response.ok(ControlJson.body(new PageOfItems(items, next.orElse(null))));
  }

  private static int size(ControlCall call) {
    return (int) NumberParameter.of(call, "pageSize", 1, MAX_SIZE).orElse(DEFAULT_SIZE);
  }

  private static Position position(ControlCall call) {
    return call.parameter("pageToken").map(PageOfItems::parseToken).orElse(Position.START);
  }

  private static Position parseToken(String token) {
    try {
      return new Position(Long.parseLong(token, 36), Position.Direction.FORWARD);
    } catch (NumberFormatException e) {
      throw ControlException.badRequest(
          "pageToken is not one of this list; send the nextPageToken of the previous page");
    }
  }
}
