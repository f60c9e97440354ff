package io.github.microvisorfake.node;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import java.util.Optional;

/** The collections of configs and secrets, with their names in {@code entries.js}. */
enum NodeEntryCollection {
  ACCOUNT_CONFIGS("accountConfigs"),
  ACCOUNT_SECRETS("accountSecrets"),
  DEVICE_CONFIGS("deviceConfigs"),
  DEVICE_SECRETS("deviceSecrets");

  private final String field;

  NodeEntryCollection(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }

  boolean isSecret() {
    return this == ACCOUNT_SECRETS || this == DEVICE_SECRETS;
  }

  boolean isOfADevice() {
    return this == DEVICE_CONFIGS || this == DEVICE_SECRETS;
  }

  /** Returns the value that the fake has stored for a key. */
  Optional<String> stored(FakeAccount account, FakeDevice device, String key) {
    return switch (this) {
      case ACCOUNT_CONFIGS -> account.config(key).map(FakeConfig::value);
      case ACCOUNT_SECRETS -> account.secret(key).map(FakeSecret::value);
      case DEVICE_CONFIGS -> device.config(key).map(FakeConfig::value);
      case DEVICE_SECRETS -> device.secret(key).map(FakeSecret::value);
    };
  }
}
