package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.device.FetchItem.deviceConfig;
import static io.github.microvisorfake.device.FetchItem.deviceSecret;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The failures of many devices do not search, and copy, all devices for each one. */
@MicrovisorFake
@SuppressWarnings("NullAway.Init")
class LargeFleetAssertTest {

  private static final int DEVICES = 20_000;

  @FromFake private FakeAccount account;

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void everyDeviceOfALargeFleetFails() {
    for (int i = 0; i < DEVICES; i++) {
      account.addDevice();
    }

    assertThatThrownBy(() -> assertThat(account).everyDevice().hasConfig("broker-host"))
        .hasMessageContaining("but 20000 of 20000 devices failed:");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void noDeviceOfALargeFleetCanFetch() {
    for (int i = 0; i < DEVICES; i++) {
      account.addDevice().addConfig("k", "v");
    }
    FakeDevice last = account.addDevice();

    assertThatThrownBy(() -> assertThat(account).everyDevice().canFetch(deviceSecret("k")))
        .hasMessageContaining("but 20001 of 20001 devices cannot:")
        .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(5_000));
    assertThatThrownBy(() -> assertThat(account).everyDevice().canFetch(deviceConfig("k")))
        .hasMessageContaining("but 1 of 20001 devices cannot:\n  " + last);
  }

  @Test
  void onlyTheGivenDevicesAreSearched() {
    FakeDevice device = account.addDevice();
    FakeDevice searched = account.addDevice();
    FakeDevice other = account.addDevice();
    searched.addConfig("k", "v");
    other.addConfig("k", "v");

    assertThatThrownBy(() -> new FakeDeviceAssert(device, List.of(device, searched)).hasConfig("k"))
        .hasMessageContaining(searched.sid())
        .hasMessageNotContaining(other.sid());
  }
}
