package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.KeyValueStores;
import java.util.function.Function;

/** The configs and secrets of one owner, which is a device or the account itself. */
public record ConfigsAndSecrets(Entries configs, Entries secrets) {

  /** Those of an account itself. */
  public static ConfigsAndSecrets of(Account account) {
    return of(account, AccountState::stores, "in this account");
  }

  /** Those of a device of an account. */
  public static ConfigsAndSecrets of(Account account, Device device) {
    return of(account, state -> device.stores(), "on device " + device.sid());
  }

  private static ConfigsAndSecrets of(
      Account account, Function<AccountState, KeyValueStores> stores, String where) {
    return new ConfigsAndSecrets(
        new Entries(account, stores.andThen(KeyValueStores::configs), "config", where),
        new Entries(account, stores.andThen(KeyValueStores::secrets), "secret", where));
  }
}
