package io.github.microvisorfake.assertj;

import io.github.microvisorfake.KeyValueOwner;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a device and an account have in common: configs and secrets. */
public abstract class AbstractKeyValueOwnerAssert<
        SELF extends AbstractKeyValueOwnerAssert<SELF, ACTUAL>, ACTUAL extends KeyValueOwner>
    extends AbstractFakeAssert<SELF, ACTUAL> {

  AbstractKeyValueOwnerAssert(@Nullable ACTUAL actual, Class<?> selfType) {
    super(actual, selfType);
  }

  /**
   * Verifies that there is a secret with a key, and goes on with that secret.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(device).hasSecret("wifi_password"); // passes
   * assertThat(device).hasSecret("wifi-password"); // fails, and lists the keys that are there
   * }</pre>
   *
   * @throws AssertionError if there is none; the message names near misses: other case, a config of
   *     that key, one elsewhere in the account
   */
  public FakeSecretAssert hasSecret(String key) {
    require(EntryDescription.SECRET, key);
    return part(new FakeSecretAssert(actual.secret(key).orElseThrow()), "secret '" + key + "'");
  }

  /**
   * Verifies that there is no secret with a key.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(device).hasNoSecret("root_ca"); // passes
   * assertThat(device).hasNoSecret("wifi_password"); // fails
   * }</pre>
   *
   * @throws AssertionError if there is one
   */
  public SELF hasNoSecret(String key) {
    return requireNone(EntryDescription.SECRET, key);
  }

  /**
   * Verifies that there are secrets with exactly these keys, in any order.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(device).hasOnlySecrets("wifi_password"); // passes
   * assertThat(device).hasOnlySecrets("wifi_password", "root_ca"); // fails
   * }</pre>
   *
   * @param keys none: there is no secret at all
   * @throws AssertionError if there are others
   */
  public SELF hasOnlySecrets(String... keys) {
    return requireOnly(EntryDescription.SECRET, keys);
  }

  /**
   * Verifies that there is a config with a key, and goes on with that config.
   *
   * <pre>{@code
   * device.addConfig("broker-host", "mqtt.example.com");
   *
   * assertThat(device).hasConfig("broker-host").withValue("mqtt.example.com"); // passes
   * assertThat(device).hasConfig("Broker-Host"); // fails: keys are case-sensitive
   * }</pre>
   *
   * @throws AssertionError if there is none; the message names near misses
   */
  public FakeConfigAssert hasConfig(String key) {
    require(EntryDescription.CONFIG, key);
    return part(new FakeConfigAssert(actual.config(key).orElseThrow()), "config '" + key + "'");
  }

  /**
   * Verifies that there is no config with a key.
   *
   * <pre>{@code
   * device.addConfig("broker-host", "mqtt.example.com");
   *
   * assertThat(device).hasNoConfig("wifi_password"); // passes
   * assertThat(device).hasNoConfig("broker-host"); // fails
   * }</pre>
   *
   * @throws AssertionError if there is one
   */
  public SELF hasNoConfig(String key) {
    return requireNone(EntryDescription.CONFIG, key);
  }

  /**
   * Verifies that there are configs with exactly these keys, in any order.
   *
   * <pre>{@code
   * device.addConfig("broker-host", "mqtt.example.com");
   *
   * assertThat(device).hasOnlyConfigs("broker-host"); // passes
   * assertThat(device).hasOnlyConfigs(); // fails
   * }</pre>
   *
   * @param keys none: there is no config at all
   * @throws AssertionError if there are others
   */
  public SELF hasOnlyConfigs(String... keys) {
    return requireOnly(EntryDescription.CONFIG, keys);
  }

  private void require(EntryDescription kind, String key) {
    given(key, "key");
    isNotNull();
    if (!kind.has(actual, key)) {
      String misses = new NearMisses(actual, kind, key).lines();
      throw unmet("to have a " + kind.noun() + " with key", key, kind.list(actual) + misses);
    }
  }

  private SELF requireNone(EntryDescription kind, String key) {
    given(key, "key");
    isNotNull();
    if (kind.has(actual, key)) {
      throw unmet("to have no " + kind.noun() + " with key", key, kind.list(actual));
    }
    return myself;
  }

  private SELF requireOnly(EntryDescription kind, String... keys) {
    given(keys, "keys");
    Arrays.stream(keys).forEach(key -> given(key, "one of the keys"));
    isNotNull();
    if (!Set.copyOf(List.of(keys)).equals(Set.copyOf(kind.keys(actual)))) {
      throw unmet(
          "to have only " + kind.noun() + "s with these keys", List.of(keys), kind.list(actual));
    }
    return myself;
  }
}
