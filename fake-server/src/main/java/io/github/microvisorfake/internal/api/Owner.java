package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.KeyValueStores;

/**
 * Whose configs and secrets a path addresses: a device's or the account's own.
 *
 * @param sid of the device or the account
 * @param path that its collections' paths begin with; it names a device by its SID, however the
 *     caller named it
 * @param where in the service's messages, such as {@code on device UV…}
 * @param name in our sentences, such as {@code this device}
 * @param stores its two namespaces
 */
record Owner(String sid, String path, String where, String name, KeyValueStores stores) {

  static Owner of(Device device) {
    return new Owner(
        device.sid(),
        DeviceResource.PATH + "/" + device.sid(),
        "on device " + device.sid(),
        "this device",
        device.stores());
  }

  static Owner account(Place place) {
    return new Owner(
        place.accountSid(), "/v1", "in this account", "this account", place.account().stores());
  }
}
