package com.example;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.InterceptTwilio;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.junit.jupiter.api.Test;

@MicrovisorFake
@InterceptTwilio
class DeploymentTest {

  @Test
  void callsTheRealUrl(FakeAccount account) {
    FakeDevice device = account.addDevice("thermostat-1");

    String url = new Deployment(account.sid(), account.authToken()).run(device.sid());

    org.assertj.core.api.Assertions.assertThat(url)
        .isEqualTo(
            "https://microvisor.twilio.com/v1/Devices/" + device.sid() + "/Secrets/wifi_password");
    assertThat(device).hasSecret("wifi_password").withValue("hunter2!");
  }
}
