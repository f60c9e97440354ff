package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in seeds: which ones errors quote, and devices that consist of a name alone. */
class SeedNamesTest {

  private static MicrovisorServer start(String seed) {
    return MicrovisorServer.builder().seed(Seed.parse("fleet.yaml", seed)).start();
  }

  @Test
  void aTextInPlaceOfADeviceIsItsUniqueName() {
    try (MicrovisorServer server = start("accounts: [{devices: [a, {uniqueName: b}, '1.10']}]")) {
      assertThat(server.account().devices())
          .extracting(device -> device.uniqueName().orElseThrow())
          .containsExactly("a", "b", "1.10");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{devices: [thermostat-1, thermostat-1]}] | a device with unique name 'thermostat-1' already exists
          [{devices: [a b, a b]}]                   | a device with unique name '...' already exists
          [{devices: [{targetApp: fw-2}]}]          | unique name 'fw-2'; add the app
          [{devices: [{targetApp: hunter2!}]}]      | unique name that is given here; add the app
          [{devices: [[a]]}]                        | a device must consist of names and values
          [{apps: [a]}]                             | an app must consist of names and values
          [{colour_of-2: x}]                        | unknown name 'colour_of-2'; an account can have
          [{col our: x}]                            | unknown name; an account can have
          """)
  void errorsQuoteTextWithTheFormOfAName(String accounts, String message) {
    assertThatThrownBy(() -> start("accounts: " + accounts))
        .isInstanceOf(SeedException.class)
        .hasMessageContaining(message);
  }
}
