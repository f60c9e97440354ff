package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Position;
import io.github.microvisorfake.internal.store.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
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

  private static final int RADIX = 36;
  private static final Pattern TOKEN = Pattern.compile("[0-9a-z]{1,12}");

  /**
   * Returns the response with the page that a call asks for.
   *
   * @param source reads at most a number of items after a position
   * @param toJson returns what is shown of an item
   */
  static <T> Response response(
      ControlCall call, BiFunction<Position, Integer, Window<T>> source, Function<T, ?> toJson) {
    Window<T> window = source.apply(position(call), size(call));
    Optional<String> next =
        window.next().map(position -> Long.toString(position.boundary(), RADIX));
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
    if (!TOKEN.matcher(token).matches()) {
      throw ControlException.badRequest(
          "pageToken is not one of this list; send the nextPageToken of the previous page");
    }
    return new Position(Long.parseLong(token, RADIX), Position.Direction.FORWARD);
  }
}
