package io.github.microvisorfake;

import io.github.microvisorfake.internal.arrange.ConfigsAndSecrets;
import io.github.microvisorfake.internal.arrange.Entries;
import io.github.microvisorfake.internal.store.Entry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * An owner of configs and secrets: a device, or an account itself. Configs and secrets are separate
 * namespaces, and each owner has its own. A device does not inherit the configs and secrets of its
 * account.
 *
 * <pre>{@code
 * device.addConfig("broker-host", "mqtt.example.com"); // set up before the test
 * device.secret("wifi_password").map(FakeSecret::value); // what the code under test stored
 * }</pre>
 *
 * <p>Reads reflect the current state; returned lists are snapshots.
 *
 * @see <a href="https://www.twilio.com/docs/iot/microvisor">Twilio's documentation of
 *     Microvisor</a>
 */
public abstract sealed class KeyValueOwner permits DeviceOwner, FakeDevice {

  private final Entries configs;
  private final Entries secrets;
  private final InstantSource clock;

  KeyValueOwner(ConfigsAndSecrets owned, InstantSource clock) {
    configs = owned.configs();
    secrets = owned.secrets();
    this.clock = clock;
  }

  /** Returns the configs, oldest first. */
  public final List<FakeConfig> configs() {
    return configs.all().stream().map(this::config).toList();
  }

  /**
   * Returns the config with the given key, or empty if there is none.
   *
   * @param key the key of the config
   */
  public final Optional<FakeConfig> config(String key) {
    return configs.find(key).map(this::config);
  }

  /**
   * Adds a config. The key and the value are validated like those of a request.
   *
   * @param key the key of the config: 1 to 100 Unicode code points
   * @param value the value of the config: 1 to 4096 Unicode code points
   * @return the new config
   * @throws IllegalArgumentException if the key or the value is too short or too long, or cannot be
   *     encoded as UTF-8, or if a config with this key already exists
   */
  public final FakeConfig addConfig(String key, String value) {
    return config(configs.add(key, value));
  }

  /**
   * Removes the config with the given key, as if another client had deleted it.
   *
   * @param key the key of the config
   * @return false if there was no such config
   */
  public final boolean removeConfig(String key) {
    return configs.find(key).filter(configs::remove).isPresent();
  }

  /** Returns the secrets, including their values, oldest first. */
  public final List<FakeSecret> secrets() {
    return secrets.all().stream().map(this::secret).toList();
  }

  /**
   * Returns the secret with the given key, including its value, or empty if there is none.
   *
   * @param key the key of the secret
   */
  public final Optional<FakeSecret> secret(String key) {
    return secrets.find(key).map(this::secret);
  }

  /**
   * Adds a secret. The key and the value are validated like those of a request.
   *
   * @param key the key of the secret: 1 to 100 Unicode code points
   * @param value the value of the secret: 1 to 4096 Unicode code points
   * @return the new secret
   * @throws IllegalArgumentException if the key or the value is too short or too long, or cannot be
   *     encoded as UTF-8, or if a secret with this key already exists
   */
  public final FakeSecret addSecret(String key, String value) {
    return secret(secrets.add(key, value));
  }

  /**
   * Removes the secret with the given key, as if another client had deleted it.
   *
   * @param key the key of the secret
   * @return false if there was no such secret
   */
  public final boolean removeSecret(String key) {
    return secrets.find(key).filter(secrets::remove).isPresent();
  }

  private FakeConfig config(Entry entry) {
    return new FakeConfig(entry.key(), entry.value(), entry.changed(), clock);
  }

  private FakeSecret secret(Entry entry) {
    return new FakeSecret(entry.key(), entry.value(), entry.changed(), clock);
  }
}
