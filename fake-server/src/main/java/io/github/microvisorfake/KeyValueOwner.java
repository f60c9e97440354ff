package io.github.microvisorfake;

import io.github.microvisorfake.internal.arrange.ConfigsAndSecrets;
import io.github.microvisorfake.internal.arrange.Entries;
import io.github.microvisorfake.internal.store.Entry;
import java.util.List;
import java.util.Optional;

/**
 * What has configs and secrets: a device, or the account itself. Configs and secrets are two
 * namespaces, and each owner has its own two: nothing falls back from one to another.
 *
 * <pre>{@code
 * device.addConfig("broker-host", "mqtt.example.com"); // arranged, as if it had been stored before
 * device.secret("wifi_password").map(FakeSecret::value); // what the code under test stored
 * }</pre>
 *
 * <p>It shows what is there when it is asked; lists are copies.
 *
 * @see <a href="https://www.twilio.com/docs/iot/microvisor">Twilio's documentation of
 *     Microvisor</a>
 */
public abstract sealed class KeyValueOwner permits FakeAccount, FakeDevice {

  private final Entries configs;
  private final Entries secrets;

  KeyValueOwner(ConfigsAndSecrets owned) {
    configs = owned.configs();
    secrets = owned.secrets();
  }

  /** The configs, oldest first. */
  public final List<FakeConfig> configs() {
    return configs.all().stream().map(KeyValueOwner::config).toList();
  }

  /** The config with a key, if there is one. */
  public final Optional<FakeConfig> config(String key) {
    return configs.find(key).map(KeyValueOwner::config);
  }

  /**
   * Adds a config, as a call of the API would.
   *
   * @param key 1 to 100 characters, counted in Unicode code points
   * @param value 1 to 4096 characters
   * @return the config
   * @throws IllegalArgumentException if either is of another length or cannot be encoded as UTF-8,
   *     or if there is a config of this key
   */
  public final FakeConfig addConfig(String key, String value) {
    return config(configs.add(key, value));
  }

  /** The secrets with their values, oldest first. */
  public final List<FakeSecret> secrets() {
    return secrets.all().stream().map(KeyValueOwner::secret).toList();
  }

  /** The secret with a key, and its value, if there is one. */
  public final Optional<FakeSecret> secret(String key) {
    return secrets.find(key).map(KeyValueOwner::secret);
  }

  /**
   * Adds a secret, as a call of the API would.
   *
   * @param key 1 to 100 characters, counted in Unicode code points
   * @param value 1 to 4096 characters
   * @return the secret
   * @throws IllegalArgumentException if either is of another length or cannot be encoded as UTF-8,
   *     or if there is a secret of this key
   */
  public final FakeSecret addSecret(String key, String value) {
    return secret(secrets.add(key, value));
  }

  private static FakeConfig config(Entry entry) {
    return new FakeConfig(entry.key(), entry.value(), entry.changed());
  }

  private static FakeSecret secret(Entry entry) {
    return new FakeSecret(entry.key(), entry.value(), entry.changed());
  }
}
