package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.device.FetchItem;
import io.github.microvisorfake.device.FetchResponse;
import io.github.microvisorfake.device.FetchScope;
import io.github.microvisorfake.device.FetchStore;
import io.github.microvisorfake.device.FetchedItem;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.KeyValueStore;
import io.github.microvisorfake.internal.store.KeyValueStores;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.util.List;
import java.util.stream.IntStream;

/** What a device reads: its configs and secrets, and those of its account. */
public final class DeviceFetch {

  private final Account account;
  private final Device device;

  /** Creates the fetches of a device of an account. */
  public DeviceFetch(Account account, Device device) {
    this.account = account;
    this.device = device;
  }

  /**
   * Returns the response to a fetch. Acquires the account's lock once, so that all values are those
   * of one time.
   *
   * @throws IllegalArgumentException if there are no items, or if a key cannot be fetched
   */
  public FetchResponse fetch(List<FetchItem> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a fetch has no items; pass at least one");
    }
    IntStream.range(0, items.size()).forEach(i -> checkKey(i, items.get(i)));
    return account.locked(state -> read(state, items)).response();
  }

  /** The values of one time; their size is computed after the lock was released. */
  private record Reading(List<FetchedItem> items, int limit) {

    FetchResponse response() {
      return isTooLarge() ? FetchResponse.tooLarge() : FetchResponse.of(items);
    }

    /** Stops at the limit, because the same large value can be fetched many times. */
    private boolean isTooLarge() {
      long size = 0;
      for (FetchedItem item : items) {
        size += item.value().map(text -> text.getBytes(UTF_8).length).orElse(0);
        if (size > limit) {
          return true;
        }
      }
      return false;
    }
  }

  private Reading read(AccountState state, List<FetchItem> items) {
    return new Reading(
        items.stream().map(item -> read(state, item)).toList(), state.deviceResponseLimit());
  }

  private FetchedItem read(AccountState state, FetchItem item) {
    return store(state, item)
        .find(item.key())
        .map(entry -> FetchedItem.found(item, entry.value()))
        .orElseGet(() -> FetchedItem.notFound(item));
  }

  private KeyValueStore store(AccountState state, FetchItem item) {
    KeyValueStores owner = item.scope() == FetchScope.DEVICE ? device.stores() : state.stores();
    return item.store() == FetchStore.SECRET ? owner.secrets() : owner.configs();
  }

  /** Does not quote the key, which may be a secret in the wrong place. */
  private static void checkKey(int index, FetchItem item) {
    String key = item.key();
    if (!LengthLimit.KEY.allows(key) || !UnicodeEscapes.isPrintableAscii(key)) {
      throw new IllegalArgumentException(
          format(
              "INVALIDCONFIGKEY: the key of item %d has %d characters%s; a device can only fetch keys of %d to %d printable ASCII characters",
              index + 1,
              LengthLimit.length(key),
              firstOtherCharacter(key),
              LengthLimit.KEY.min(),
              LengthLimit.KEY.max()));
    }
  }

  private static String firstOtherCharacter(String key) {
    int[] codePoints = key.codePoints().toArray();
    return IntStream.range(0, codePoints.length)
        .filter(i -> !UnicodeEscapes.isPrintableAscii(Character.toString(codePoints[i])))
        .mapToObj(i -> format(", and character %d is U+%04X", i + 1, codePoints[i]))
        .findFirst()
        .orElse("");
  }
}
