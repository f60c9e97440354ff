package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Lookups and removals do not become slower with the number of items, even if most items were
 * removed. An iteration over a large or emptied hash map takes several times as long as the limit.
 */
@Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
class GrowingCostsOfStoresTest {

  private static final int MANY = 200_000;
  private static final int LOOKUPS = 100_000;

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Accounts accounts =
      new Accounts(
          new Identifiers(new SplittableRandom(1)), new Accounts.Defaults(false, Optional.empty()));
  private final Account account = accounts.add("AC" + "0".repeat(32), "token");

  private static String sid(SidType kind, int number) {
    return kind.prefix() + "%032x".formatted(number);
  }

  @Test
  void similarKeyIsSoughtAfterManyKeysWereRemoved() {
    KeyValueStore store = new KeyValueStore();
    for (int i = 0; i < MANY; i++) {
      store.add("k" + i, "v", NOW);
    }
    store.all().forEach(store::remove);

    for (int i = 0; i < LOOKUPS; i++) {
      assertThat(store.keyInAnotherCase("K1").isEmpty()).isTrue();
    }
  }

  @Test
  void similarNameIsSoughtAfterManyDevicesWereRemoved() {
    Directory<Device> devices = new Directory<>(SidType.DEVICE);
    for (int i = 0; i < MANY; i++) {
      String sid = sid(SidType.DEVICE, i);
      Optional<String> name = Optional.of("d" + i);
      devices.add(sequence -> new Device(sequence, sid, name, NOW));
    }
    devices.all().forEach(devices::remove);

    for (int i = 0; i < LOOKUPS; i++) {
      assertThat(devices.nameInAnotherCase("D1").isEmpty()).isTrue();
    }
  }

  @Test
  void firstSubaccountsAreReadAmongMany() {
    for (int i = 1; i < MANY / 4; i++) {
      accounts.addSubaccount(account, sid(SidType.ACCOUNT, i));
    }

    for (int i = 0; i < LOOKUPS; i++) {
      assertThat(account.locked(state -> state.firstSubaccounts(2)).size()).isEqualTo(2);
    }
  }

  @Test
  void manyApiKeysAreRemovedNewestFirst() {
    List<Credentials> keys = new ArrayList<>();
    for (int i = 0; i < MANY / 2; i++) {
      keys.add(accounts.addApiKey(account, sid(SidType.API_KEY, i), "secret"));
    }
    Collections.reverse(keys);
    keys.forEach(accounts::removeApiKey);

    List<Credentials> left = account.locked(state -> state.apiKeys());
    assertThat(left).isEmpty();
  }

  @Test
  void accountsAreRemovedAfterManyApiKeysWereRemoved() {
    Account removed = accounts.add(sid(SidType.ACCOUNT, 1), "token");
    for (int i = 0; i < MANY; i++) {
      accounts.addApiKey(removed, sid(SidType.API_KEY, i), "secret");
    }
    accounts.remove(removed);

    for (int i = 0; i < MANY / 4; i++) {
      accounts.remove(accounts.add(sid(SidType.ACCOUNT, 2), "token"));
    }
    assertThat(accounts.all()).containsExactly(account);
  }
}
