package io.github.microvisorfake.junit;

import io.github.microvisorfake.FakeAccount;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What one annotation says of the accounts to be made. */
record Settings(Isolation isolation, List<String> devices, Optional<Boolean> allowUpdates) {

  /**
   * Reads an annotation.
   *
   * @param place that it stands on, for messages
   */
  static Settings of(MicrovisorFake annotation, String place) {
    return new Settings(
        annotation.isolation(),
        List.of(annotation.devices()),
        atMostOne(annotation.allowUpdates(), place));
  }

  private static Optional<Boolean> atMostOne(boolean[] values, String place) {
    if (values.length > 1) {
      throw wrong(
          place, "allowUpdates has %d values; give one, true or false".formatted(values.length));
    }
    return values.length == 0 ? Optional.empty() : Optional.of(values[0]);
  }

  /** Makes in an account what the annotation says. */
  void applyTo(FakeAccount account, String place) {
    allowUpdates.ifPresent(account::allowUpdates);
    try {
      devices.forEach(account::addDevice);
    } catch (IllegalArgumentException e) {
      throw wrong(place, "devices: " + e.getMessage());
    }
  }

  private static ExtensionConfigurationException wrong(String place, String what) {
    return new ExtensionConfigurationException("@MicrovisorFake of %s: %s".formatted(place, what));
  }
}
