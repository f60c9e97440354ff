package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.arrange.ConfigsAndSecrets;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.KeyValueStores;

/**
 * The owner of configs and secrets: a device or the account itself.
 *
 * @param sid the SID of the device or the account
 * @param basePath the path before the name of a collection; it names a device by its SID
 * @param place the place in the service's messages, such as {@code on device UV…}
 * @param name the owner in explanations, such as {@code this device}
 * @param stores the owner's configs and secrets
 */
record Owner(String sid, String basePath, String place, String name, KeyValueStores stores) {

  static Owner of(Device device) {
    String sid = device.sid();
    String basePath = DeviceResource.PATH + "/" + sid;
    return new Owner(
        sid, basePath, ConfigsAndSecrets.onDevice(device), "this device", device.stores());
  }

  static Owner of(AccountState account) {
    return new Owner(
        account.sid(), "/v1", ConfigsAndSecrets.IN_ACCOUNT, "this account", account.stores());
  }

  /** Returns the path of one of the owner's two collections. */
  String path(EntryType type) {
    return basePath + "/" + type.segment();
  }
}
