package io.github.microvisorfake.internal.control;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.device.FetchItem;
import io.github.microvisorfake.device.FetchResponse;
import io.github.microvisorfake.device.FetchScope;
import io.github.microvisorfake.device.FetchStore;
import io.github.microvisorfake.device.FetchedItem;
import io.github.microvisorfake.internal.arrange.DeviceFetch;
import io.github.microvisorfake.internal.http.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a device reads, including the values of secrets. */
final class FirmwareOperations {

  private record Fetch(@Nullable List<@Nullable Item> items) {}

  private record Item(@Nullable String scope, @Nullable String store, @Nullable String key) {}

  private record Fetched(String result, List<FetchedValue> items) {

    static Fetched of(FetchResponse response) {
      return new Fetched(
          response.result().name(), response.items().stream().map(FetchedValue::of).toList());
    }
  }

  private record FetchedValue(String result, @Nullable String value) {

    static FetchedValue of(FetchedItem item) {
      return new FetchedValue(item.result().name(), item.value().orElse(null));
    }
  }

  Response fetch(ControlCall call) {
    DeviceFetch fetch = new DeviceFetch(call.account(), call.device());
    List<@Nullable Item> items = call.read(Fetch.class).items();
    if (items == null) {
      throw ControlException.badRequest(
          "the body has no 'items'; send a list of objects with scope, store and key");
    }
    FetchResponse response = fetch.fetch(items.stream().map(FirmwareOperations::item).toList());
    return Response.ok(ControlJson.body(Fetched.of(response)));
  }

  private static FetchItem item(@Nullable Item item) {
    if (item == null || item.scope() == null || item.store() == null || item.key() == null) {
      throw ControlException.badRequest(
          "an item is incomplete; send an object with scope, store and key");
    }
    return new FetchItem(
        constant("scope", FetchScope.values(), item.scope()),
        constant("store", FetchStore.values(), item.store()),
        item.key());
  }

  private static <E extends Enum<E>> E constant(String what, E[] constants, String name) {
    return Stream.of(constants)
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ControlException.badRequest(
                    format(
                        "the %s of an item is none of %s",
                        what,
                        Stream.of(constants).map(Enum::name).collect(Collectors.joining(", ")))));
  }
}
