package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

  private static final String SID = "UV0123456789abcdefABCDEF0123456789";
  private static final String OTHER_SID = "UV" + "f".repeat(32);

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Directory<Device> devices = new Directory<>(SidType.DEVICE);
  private final Device device = add(SID, Optional.of("thermostat"));

  private Device add(String sid, Optional<String> name) {
    return devices.add(sequence -> new Device(sequence, sid, name, NOW));
  }

  @Test
  void findsADeviceBySidAndByName() {
    assertThat(devices.find("thermostat")).containsSame(device);
    assertThat(devices.find(SID)).containsSame(device);
    assertThat(devices.find("UV" + SID.substring(2).toLowerCase(Locale.ROOT))).containsSame(device);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Thermostat",
        "thermostat ",
        "UV00000000000000000000000000000000",
        "uv0123456789abcdefABCDEF0123456789"
      })
  void findsNothingForAnyOtherText(String text) {
    assertThat(devices.find(text)).isEmpty();
  }

  @Test
  void neverReadsTextInTheFormatOfASidAsAName() {
    add(OTHER_SID, Optional.of("UV" + "0".repeat(32)));

    assertThat(devices.find("UV" + "0".repeat(32))).isEmpty();
  }

  @Test
  void rejectsASidThatExistsAndChangesNothing() {
    String taken = "UV" + SID.substring(2).toUpperCase(Locale.ROOT);

    assertThatThrownBy(() -> add(taken, Optional.of("another")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(taken);
    assertThat(devices.find("another")).isEmpty();
    assertThat(devices.all()).containsExactly(device);
  }

  @Test
  void rejectsANameThatExistsAndChangesNothing() {
    assertThatThrownBy(() -> add(OTHER_SID, Optional.of("thermostat")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'thermostat'");
    assertThat(devices.find(OTHER_SID)).isEmpty();
    assertThat(devices.all()).containsExactly(device);
  }

  @Test
  void acceptsSeveralDevicesWithoutAName() {
    Device second = add(OTHER_SID, Optional.empty());
    Device third = add("UV" + "e".repeat(32), Optional.empty());

    assertThat(devices.all()).containsExactly(device, second, third);
    assertThat(devices.first(2)).containsExactly(device, second);
  }

  @Test
  void findsANameThatDiffersOnlyInCase() {
    assertThat(devices.nameInAnotherCase("THERMOSTAT")).contains("thermostat");
    assertThat(devices.nameInAnotherCase("thermometer")).isEmpty();
  }

  @Test
  void listIsASnapshot() {
    assertThat(devices.all()).isUnmodifiable().isNotSameAs(devices.all());
  }
}
