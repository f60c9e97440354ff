package io.github.microvisorfake.node;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import java.util.Optional;

/** The four kinds of entries, as {@code client.js} names them. */
enum NodeKind {
  ACCOUNT_CONFIGS("accountConfigs"),
  ACCOUNT_SECRETS("accountSecrets"),
  DEVICE_CONFIGS("deviceConfigs"),
  DEVICE_SECRETS("deviceSecrets");

  private final String field;

  NodeKind(String field) {
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

  /** What the fake holds under a key. */
  Optional<String> stored(FakeAccount account, FakeDevice device, String key) {
    return switch (this) {
      case ACCOUNT_CONFIGS -> account.config(key).map(FakeConfig::value);
      case ACCOUNT_SECRETS -> account.secret(key).map(FakeSecret::value);
      case DEVICE_CONFIGS -> device.config(key).map(FakeConfig::value);
      case DEVICE_SECRETS -> device.secret(key).map(FakeSecret::value);
    };
  }
}
