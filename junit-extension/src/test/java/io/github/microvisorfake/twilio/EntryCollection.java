package io.github.microvisorfake.twilio;

import com.twilio.http.TwilioRestClient;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import java.util.Optional;

/** The collections of configs and secrets; those of a device also by the device's name. */
enum EntryCollection {
  ACCOUNT_CONFIGS,
  ACCOUNT_SECRETS,
  DEVICE_CONFIGS,
  DEVICE_SECRETS,
  CONFIGS_OF_A_NAMED_DEVICE,
  SECRETS_OF_A_NAMED_DEVICE;

  private static final String NAME = "thermostat-1";

  /** Returns a client for this collection. */
  Entries<?> of(FakeAccount account, TwilioRestClient twilio) {
    String sid = device(account).sid();
    return switch (this) {
      case ACCOUNT_CONFIGS -> new AccountConfigs(twilio);
      case ACCOUNT_SECRETS -> new AccountSecrets(twilio);
      case DEVICE_CONFIGS -> new DeviceConfigs(twilio, sid);
      case DEVICE_SECRETS -> new DeviceSecrets(twilio, sid);
      case CONFIGS_OF_A_NAMED_DEVICE -> new DeviceConfigs(twilio, NAME);
      case SECRETS_OF_A_NAMED_DEVICE -> new DeviceSecrets(twilio, NAME);
    };
  }

  FakeDevice device(FakeAccount account) {
    return account.device(NAME).orElseGet(() -> account.addDevice(NAME));
  }

  /** Returns the value that the fake has stored for a key. */
  Optional<String> stored(FakeAccount account, String key) {
    return switch (this) {
      case ACCOUNT_CONFIGS -> account.config(key).map(FakeConfig::value);
      case ACCOUNT_SECRETS -> account.secret(key).map(FakeSecret::value);
      case DEVICE_CONFIGS, CONFIGS_OF_A_NAMED_DEVICE ->
          device(account).config(key).map(FakeConfig::value);
      case DEVICE_SECRETS, SECRETS_OF_A_NAMED_DEVICE ->
          device(account).secret(key).map(FakeSecret::value);
    };
  }

  boolean isOfADevice() {
    return this != ACCOUNT_CONFIGS && this != ACCOUNT_SECRETS;
  }

  boolean isSecret() {
    return switch (this) {
      case ACCOUNT_SECRETS, DEVICE_SECRETS, SECRETS_OF_A_NAMED_DEVICE -> true;
      default -> false;
    };
  }

  /** Returns the path of the list as in the fake's URLs, with the device's SID. */
  String path(FakeAccount account) {
    String owner = isOfADevice() ? "/Devices/" + device(account).sid() : "";
    return "/v1" + owner + (isSecret() ? "/Secrets" : "/Configs");
  }
}
