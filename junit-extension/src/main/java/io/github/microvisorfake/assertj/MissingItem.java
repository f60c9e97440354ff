package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.firstLines;

import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.KeyValueOwner;
import io.github.microvisorfake.device.FetchItem;
import io.github.microvisorfake.device.FetchScope;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An item that a device does not find. Messages show keys and never a value. */
record MissingItem(FakeDevice device, FetchItem item) {

  private static final int MAX_SHOWN = 20;

  /** Returns the names of items for a message, one per line. */
  static String names(FetchItem... items) {
    return firstLines(Stream.of(items).map(MissingItem::name).toList(), MAX_SHOWN);
  }

  private static String name(FetchItem item) {
    return (item.scope() + " " + item.store()).toLowerCase(Locale.ROOT)
        + " "
        + VisibleText.quoted(item.key());
  }

  /** Returns the name of the item, with the similar entries in brackets. */
  @Override
  public String toString() {
    String similar = similarEntries().collect(Collectors.joining("; "));
    return "lacks " + name(item) + (similar.isEmpty() ? "" : " (" + similar + ")");
  }

  private Stream<String> similarEntries() {
    boolean isOfDevice = item.scope() == FetchScope.DEVICE;
    KeyValueOwner owner = isOfDevice ? device : device.account();
    KeyValueOwner otherOwner = isOfDevice ? device.account() : device;
    EntryType type = EntryType.of(item.store());
    return Stream.of(
            sameKey(owner, type.other(), "the " + (isOfDevice ? "device" : "account")),
            sameKey(otherOwner, type, "" + otherOwner),
            sameKey(otherOwner, type.other(), "" + otherOwner),
            similarKey(owner, type))
        .flatMap(Optional::stream);
  }

  private Optional<String> sameKey(KeyValueOwner owner, EntryType type, String ownerName) {
    return type.has(owner, item.key())
        ? Optional.of(ownerName + " has a " + type.noun() + " with this key")
        : Optional.empty();
  }

  private Optional<String> similarKey(KeyValueOwner owner, EntryType type) {
    return SimilarNames.closest(item.key(), type.keys(owner).stream())
        .map(key -> "did you mean " + VisibleText.quoted(key) + "?");
  }
}
