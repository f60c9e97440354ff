package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.junit.jupiter.api.Test;

/** The example of inherited attributes in {@code docs/junit.md}. */
@MicrovisorFake(devices = "thermostat-1")
class UpdatesTest {

  @Test
  @MicrovisorFake(allowUpdates = true)
  void updatesAConfig(FakeAccount microvisor) {
    assertThat(microvisor).hasDevice("thermostat-1");
    assertThat(microvisor.allowsUpdates()).isTrue();
  }
}
