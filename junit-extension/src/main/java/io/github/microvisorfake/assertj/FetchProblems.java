package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.count;
import static io.github.microvisorfake.assertj.FailureMessages.firstLines;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.KeyValueOwner;
import io.github.microvisorfake.device.FetchItem;
import io.github.microvisorfake.device.FetchItemResult;
import io.github.microvisorfake.device.FetchResponse;
import io.github.microvisorfake.device.FetchResult;
import io.github.microvisorfake.device.FetchScope;
import io.github.microvisorfake.device.FetchStore;
import io.github.microvisorfake.device.FetchedItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reasons for which a device cannot fetch items.
 *
 * @param device the device
 * @param missing the items that it does not find
 * @param tooLarge the items of a response that is too large, or none
 */
record FetchProblems(FakeDevice device, List<FetchItem> missing, List<FetchItem> tooLarge) {

  private static final int MAX_SHOWN = 5;

  /** Fetches items. */
  static FetchProblems of(FakeDevice device, FetchItem... items) {
    FetchResponse response = device.fetch(items);
    return response.result() == FetchResult.OK
        ? new FetchProblems(device, missing(response), List.of())
        : new FetchProblems(device, missing(device, items), List.of(items));
  }

  private static List<FetchItem> missing(FetchResponse response) {
    return response.items().stream()
        .filter(item -> item.result() != FetchItemResult.OK)
        .map(FetchedItem::item)
        .toList();
  }

  private static List<FetchItem> missing(FakeDevice device, FetchItem... items) {
    return Stream.of(items).filter(item -> value(device, item).isEmpty()).toList();
  }

  private static Optional<String> value(FakeDevice device, FetchItem item) {
    KeyValueOwner owner = item.scope() == FetchScope.DEVICE ? device : device.account();
    return item.store() == FetchStore.CONFIG
        ? owner.config(item.key()).map(FakeConfig::value)
        : owner.secret(item.key()).map(FakeSecret::value);
  }

  boolean isEmpty() {
    return missing.isEmpty() && tooLarge.isEmpty();
  }

  /** Returns the problems of one device, one per line. */
  String lines() {
    return firstLines(Stream.concat(missing(FetchScope.values()), size()).toList(), MAX_SHOWN);
  }

  private Stream<MissingItem> missing(FetchScope... scopes) {
    return missing.stream()
        .filter(item -> List.of(scopes).contains(item.scope()))
        .map(item -> new MissingItem(device, item));
  }

  private Stream<String> size() {
    if (tooLarge.isEmpty()) {
      return Stream.empty();
    }
    long bytes =
        tooLarge.stream()
            .flatMap(item -> value(device, item).stream())
            .mapToLong(value -> value.getBytes(UTF_8).length)
            .sum();
    return Stream.of(
        "would receive "
            + count(bytes, "byte")
            + ", but the account's deviceResponseLimit is "
            + device.account().deviceResponseLimit());
  }

  /** Returns the problems that all devices have, and then those of single devices, one per line. */
  static String ofFleet(List<FetchProblems> problems, int most) {
    List<String> ofAll =
        problems.get(0).missing(FetchScope.ACCOUNT).map(item -> "each " + item).toList();
    List<FetchProblems> ofSome = problems.stream().filter(FetchProblems::hasItsOwn).toList();
    return Stream.of(firstLines(ofAll, MAX_SHOWN), firstLines(ofSome, most))
        .filter(lines -> !lines.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private boolean hasItsOwn() {
    return !tooLarge.isEmpty() || missing(FetchScope.DEVICE).findAny().isPresent();
  }

  /** Returns the device with the problems that not all devices have. */
  @Override
  public String toString() {
    List<?> own = Stream.concat(missing(FetchScope.DEVICE), size()).toList();
    int more = own.size() - MAX_SHOWN;
    return device
        + " "
        + own.stream().limit(MAX_SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
