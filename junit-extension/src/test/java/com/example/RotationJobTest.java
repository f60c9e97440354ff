package com.example;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@MicrovisorFake(
    devices = {"thermostat-1", "thermostat-2"},
    clock = "2026-01-01T00:00:00Z")
class RotationJobTest {

  @Test
  void noPasswordIsOlderThan30Days(FakeAccount microvisor, TwilioRestClient twilio) {
    microvisor.devices().forEach(device -> device.addSecret("wifi_password", "hunter2!"));
    RotationJob job = new RotationJob(twilio, microvisor.clock());

    for (int day = 1; day <= 90; day++) {
      microvisor.clock().advance(Duration.ofDays(1));
      job.run();
      assertThat(microvisor)
          .everyDevice()
          .hasSecret("wifi_password")
          .wasRotatedWithin(Duration.ofDays(30));
    }
  }

  @Test
  void aDayWithoutTheJobIsNoticed(FakeAccount microvisor) {
    microvisor.devices().forEach(device -> device.addSecret("wifi_password", "hunter2!"));

    microvisor.clock().advance(Duration.ofDays(31));

    assertThatThrownBy(
            () ->
                assertThat(microvisor)
                    .everyDevice()
                    .hasSecret("wifi_password")
                    .wasRotatedWithin(Duration.ofDays(30)))
        .hasMessageContaining("but 2 of 2 devices failed");
  }
}
