package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.KeyValueStores;
import java.util.function.Function;

/** The configs and secrets of a device or of an account itself. */
public record ConfigsAndSecrets(Entries configs, Entries secrets) {

  /** The place of an account's configs and secrets, for messages. */
  public static final String IN_ACCOUNT = "in this account";

  /** Returns the place of a device's configs and secrets, for messages. */
  public static String onDevice(Device device) {
    return "on device " + device.sid();
  }

  /** Returns the configs and secrets of an account itself. */
  public static ConfigsAndSecrets of(Account account) {
    return of(account, AccountState::stores, IN_ACCOUNT);
  }

  /** Returns the configs and secrets of a device. */
  public static ConfigsAndSecrets of(Account account, Device device) {
    return of(account, state -> device.stores(), onDevice(device));
  }

  private static ConfigsAndSecrets of(
      Account account, Function<AccountState, KeyValueStores> stores, String where) {
    return new ConfigsAndSecrets(
        new Entries(account, stores.andThen(KeyValueStores::configs), "config", where),
        new Entries(account, stores.andThen(KeyValueStores::secrets), "secret", where));
  }
}
