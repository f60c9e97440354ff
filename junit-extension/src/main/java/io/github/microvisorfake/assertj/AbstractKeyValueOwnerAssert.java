package io.github.microvisorfake.assertj;

import io.github.microvisorfake.KeyValueOwner;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the configs and secrets of a device or an account.
 *
 * @param <SELF> the type of the assertions
 * @param <ACTUAL> the type of the device or account
 */
public abstract class AbstractKeyValueOwnerAssert<
        SELF extends AbstractKeyValueOwnerAssert<SELF, ACTUAL>, ACTUAL extends KeyValueOwner>
    extends AbstractFakeAssert<SELF, ACTUAL> {

  AbstractKeyValueOwnerAssert(@Nullable ACTUAL actual, Class<?> selfType) {
    super(actual, selfType);
  }

  /**
   * Verifies that the device or account has a secret with the given key.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(device).hasSecret("wifi_password"); // passes
   * assertThat(device).hasSecret("wifi-password"); // fails
   * }</pre>
   *
   * @param key the expected key, case-sensitive
   * @return assertions on the secret
   * @throws AssertionError if there is no such secret; the message lists the existing keys and
   *     similar entries: the same key in another letter case, a config with this key, or the same
   *     key on the account or on another device
   */
  public FakeSecretAssert hasSecret(String key) {
    require(EntryType.SECRET, key);
    return describePart(
        new FakeSecretAssert(actual.secret(key).orElseThrow()), "secret '" + key + "'");
  }

  /**
   * Verifies that the device or account has no secret with the given key.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(device).hasNoSecret("root_ca"); // passes
   * assertThat(device).hasNoSecret("wifi_password"); // fails
   * }</pre>
   *
   * @param key the key that must not exist
   * @throws AssertionError if there is such a secret
   */
  public SELF hasNoSecret(String key) {
    return requireNone(EntryType.SECRET, key);
  }

  /**
   * Verifies that the device or account has secrets with exactly the given keys, in any order.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(device).hasOnlySecrets("wifi_password"); // passes
   * assertThat(device).hasOnlySecrets("wifi_password", "root_ca"); // fails
   * }</pre>
   *
   * @param keys the expected keys; without keys, verifies that there is no secret
   * @throws AssertionError if a key is missing or there are other secrets
   */
  public SELF hasOnlySecrets(String... keys) {
    return requireOnly(EntryType.SECRET, keys);
  }

  /**
   * Verifies that the device or account has a config with the given key.
   *
   * <pre>{@code
   * device.addConfig("broker-host", "mqtt.example.com");
   *
   * assertThat(device).hasConfig("broker-host").withValue("mqtt.example.com"); // passes
   * assertThat(device).hasConfig("Broker-Host"); // fails: keys are case-sensitive
   * }</pre>
   *
   * @param key the expected key, case-sensitive
   * @return assertions on the config
   * @throws AssertionError if there is no such config; the message lists the existing keys and
   *     similar entries, as for {@link #hasSecret}
   */
  public FakeConfigAssert hasConfig(String key) {
    require(EntryType.CONFIG, key);
    return describePart(
        new FakeConfigAssert(actual.config(key).orElseThrow()), "config '" + key + "'");
  }

  /**
   * Verifies that the device or account has no config with the given key.
   *
   * <pre>{@code
   * device.addConfig("broker-host", "mqtt.example.com");
   *
   * assertThat(device).hasNoConfig("wifi_password"); // passes
   * assertThat(device).hasNoConfig("broker-host"); // fails
   * }</pre>
   *
   * @param key the key that must not exist
   * @throws AssertionError if there is such a config
   */
  public SELF hasNoConfig(String key) {
    return requireNone(EntryType.CONFIG, key);
  }

  /**
   * Verifies that the device or account has configs with exactly the given keys, in any order.
   *
   * <pre>{@code
   * device.addConfig("broker-host", "mqtt.example.com");
   *
   * assertThat(device).hasOnlyConfigs("broker-host"); // passes
   * assertThat(device).hasOnlyConfigs(); // fails
   * }</pre>
   *
   * @param keys the expected keys; without keys, verifies that there is no config
   * @throws AssertionError if a key is missing or there are other configs
   */
  public SELF hasOnlyConfigs(String... keys) {
    return requireOnly(EntryType.CONFIG, keys);
  }

  /** Returns the owners that may have an entry that belongs here: the account and its devices. */
  abstract Stream<? extends KeyValueOwner> otherOwners();

  private void require(EntryType type, String key) {
    requireArgument(key, "key");
    isNotNull();
    if (!type.has(actual, key)) {
      String similarEntries = new SimilarEntries(actual, type, key).lines(otherOwners());
      throw mismatch(
          "to have a " + type.noun() + " with key", key, type.butHas(actual) + similarEntries);
    }
  }

  private SELF requireNone(EntryType type, String key) {
    requireArgument(key, "key");
    isNotNull();
    if (type.has(actual, key)) {
      throw mismatch("to have no " + type.noun() + " with key", key, type.butHas(actual));
    }
    return myself;
  }

  private SELF requireOnly(EntryType type, String... keys) {
    requireArgument(keys, "keys");
    Arrays.stream(keys).forEach(key -> requireArgument(key, "key"));
    isNotNull();
    if (!Set.copyOf(List.of(keys)).equals(Set.copyOf(type.keys(actual)))) {
      throw mismatch(
          "to have only " + type.noun() + "s with these keys", List.of(keys), type.butHas(actual));
    }
    return myself;
  }
}
