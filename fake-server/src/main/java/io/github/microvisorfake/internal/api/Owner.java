package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.KeyValueStores;

/** Whose configs and secrets a path addresses: a device's or the account's own. */
sealed interface Owner {

  /** Of the device or the account. */
  String sid();

  /**
   * The path of one of its two namespaces; it names a device by its SID, however the caller did.
   */
  String path(Kind kind);

  /** In the service's messages, such as {@code on device UV…}. */
  String where();

  /** In our sentences, such as {@code this device}. */
  String name();

  /** Its two namespaces. */
  KeyValueStores stores();

  static Owner of(Device device) {
    return new OfDevice(device.sid(), device.stores());
  }

  static Owner account(Place place) {
    return new OfAccount(place.accountSid(), place.account().stores());
  }

  /** A device. */
  record OfDevice(String sid, KeyValueStores stores) implements Owner {

    private static final String DEVICES = DeviceResource.PATH + "/";

    @Override
    public String path(Kind kind) {
      return DEVICES + sid + kind.path();
    }

    @Override
    public String where() {
      return "on device " + sid;
    }

    @Override
    public String name() {
      return "this device";
    }
  }

  /** The account itself. */
  record OfAccount(String sid, KeyValueStores stores) implements Owner {

    @Override
    public String path(Kind kind) {
      return "/v1" + kind.path();
    }

    @Override
    public String where() {
      return "in this account";
    }

    @Override
    public String name() {
      return "this account";
    }
  }
}
