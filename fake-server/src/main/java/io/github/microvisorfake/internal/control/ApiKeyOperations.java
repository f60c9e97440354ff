package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.arrange.ApiKeys;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.Position;
import io.github.microvisorfake.internal.store.Window;
import java.util.List;
import java.util.Optional;

/** The API keys of an account. */
final class ApiKeyOperations {

  /** An API key without its secret. */
  private record ApiKeyJson(String sid) {}

  Response list(ControlCall call) {
    List<Credentials> all = keys(call).all();
    return PageOfItems.response(
        call, (position, size) -> window(all, position, size), key -> new ApiKeyJson(key.sid()));
  }

  private static ApiKeys keys(ControlCall call) {
    return call.accounts().apiKeys(call.account());
  }

  /** The position of an API key is the number of those before it. */
  private static Window<Credentials> window(List<Credentials> all, Position start, int size) {
    int from = (int) Math.min(Math.max(start.boundary(), 0), all.size());
    int to = Math.min(from + size, all.size());
    Optional<Position> next =
        to == all.size()
            ? Optional.empty()
            : Optional.of(new Position(to, Position.Direction.FORWARD));
    return new Window<>(all.subList(from, to), Optional.empty(), next);
  }

  Response remove(ControlCall call) {
    Credentials key =
        keys(call).all().stream()
            .filter(candidate -> candidate.sid().equals(call.sid()))
            .findFirst()
            .orElseThrow(() -> ControlCall.missing("API key", call.sid(), " in this account"));
    keys(call).remove(key);
    return Response.noContent();
  }
}
