package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import org.junit.jupiter.api.Test;

/** Assertions on configs and secrets of devices and accounts. */
@MicrovisorFake(devices = "thermostat-1")
@SuppressWarnings("NullAway.Init")
class KeyValueOwnerAssertTest {

  @FromFake private FakeAccount account;

  @NamedDevice("thermostat-1")
  private FakeDevice device;

  @Test
  void hasConfigPassesForExistingConfigAndReturnsItsAssertions() {
    device.addConfig("k", "v");
    account.addConfig("k", "w");

    assertThat(device).hasConfig("k").withValue("v");
    assertThat(account).hasConfig("k").withValue("w");
  }

  @Test
  void hasConfigListsExistingKeys() {
    account.addConfig("a%n", "v");
    account.addConfig("b", "v");

    assertFails(
        () -> assertThat(account).hasConfig("k"),
        """
        Expecting:
          %s
        to have a config with key:
          "k"
        but it has configs with these keys:
          [a%%n, b]"""
            .formatted(account));
  }

  @Test
  void configIsDescribedWithItsOwner() {
    account.addConfig("k", "v");

    assertThatThrownBy(() -> assertThat(account).as("50%").hasConfig("k").withValue("w"))
        .hasMessageStartingWith("[50%: config 'k' of " + account + "] ");
  }

  @Test
  void similarEntriesAreKeysInAnotherCaseOfTheOtherTypeOrAtTheAccount() {
    device.addConfig("Wifi_Password", "v");
    device.addSecret("wifi_password", "hunter2!");
    account.addConfig("wifi_password", "v");
    account.addSecret("wifi_password", "hunter2!");

    assertFails(
        () -> assertThat(device).hasConfig("wifi_password"),
        """
        Expecting:
          %1$s
        to have a config with key:
          "wifi_password"
        but it has configs with these keys:
          [Wifi_Password]
        similar entries:
          "Wifi_Password" differs in case; keys are case-sensitive
          it has a secret with this key
          %2$s has a config with this key
          %2$s has a secret with this key"""
            .formatted(device, account));
  }

  @Test
  void similarEntriesOfAnAccountIncludeItsDevices() {
    device.addSecret("root_ca", "hunter2!");

    assertFails(
        () -> assertThat(account).hasSecret("root_ca"),
        """
        Expecting:
          %s
        to have a secret with key:
          "root_ca"
        but it has no secrets
        similar entries:
          %s has a secret with this key"""
            .formatted(account, device));
  }

  @Test
  void atMostThreeSimilarEntriesOnDevicesAreListed() {
    for (int i = 0; i < 10; i++) {
      account.addDevice().addSecret("root_ca", "v");
    }

    assertThatThrownBy(() -> assertThat(account).hasSecret("root_ca"))
        .satisfies(
            error ->
                assertThat(String.valueOf(error.getMessage()).split("has a secret")).hasSize(4));
  }

  @Test
  void hasNoConfigPassesForUnknownKeys() {
    device.addSecret("k", "v");

    assertThat(device).hasNoConfig("k").hasNoConfig("other");
    assertThat(account).hasNoSecret("k").hasNoConfig("k");
  }

  @Test
  void hasNoConfigListsExistingKeys() {
    device.addConfig("k", "v");

    assertFails(
        () -> assertThat(device).hasNoConfig("k"),
        """
        Expecting:
          %s
        to have no config with key:
          "k"
        but it has configs with these keys:
          [k]"""
            .formatted(device));
  }

  @Test
  void hasOnlyPassesForTheSameKeysInAnyOrder() {
    device.addConfig("a", "v");
    device.addConfig("b", "v");
    device.addSecret("c", "v");

    assertThat(device).hasOnlyConfigs("b", "a").hasOnlySecrets("c");
    assertThat(account).hasOnlyConfigs().hasOnlySecrets();
  }

  @Test
  void hasOnlyFailsForMissingAndAdditionalKeys() {
    device.addConfig("a", "v");
    device.addSecret("c", "hunter2!");

    assertFails(
        () -> assertThat(device).hasOnlyConfigs("a", "b"),
        """
        Expecting:
          %s
        to have only configs with these keys:
          [a, b]
        but it has configs with these keys:
          [a]"""
            .formatted(device));
    assertFails(
        () -> assertThat(device).hasOnlySecrets(),
        """
        Expecting:
          %s
        to have only secrets with these keys:
          []
        but it has secrets with these keys:
          [c]"""
            .formatted(device));
  }

  @Test
  void everyAssertionFailsForNull() {
    FakeAccountAssert onNull = assertThat((FakeAccount) null);

    assertThatThrownBy(() -> onNull.hasConfig("k")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasNoConfig("k")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasOnlyConfigs()).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasOnlySecrets()).hasMessageContaining("not to be null");
  }

  @Test
  void similarEntriesOfADeviceIncludeOtherDevices() {
    FakeDevice other = account.addDevice();
    other.addSecret("root_ca", "hunter2!");

    assertFails(
        () -> assertThat(device).hasSecret("root_ca"),
        """
        Expecting:
          %s
        to have a secret with key:
          "root_ca"
        but it has no secrets
        similar entries:
          %s has a secret with this key"""
            .formatted(device, other));
  }

  @Test
  void atMostFiftyKeysAreListed() {
    for (int i = 0; i < 60; i++) {
      device.addConfig("k" + i, "v");
    }

    assertThatThrownBy(() -> assertThat(device).hasConfig("k"))
        .hasMessageContaining("[k0, ")
        .hasMessageEndingWith("k49] and 10 more");
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullKeysAreRejected() {
    assertThatThrownBy(() -> assertThat(device).hasSecret(null)).hasMessage("key must not be null");
    assertThatThrownBy(() -> assertThat(device).hasNoSecret(null))
        .hasMessage("key must not be null");
    assertThatThrownBy(() -> assertThat(device).hasOnlyConfigs("a", null))
        .hasMessage("key must not be null");
  }
}
