package com.example;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.junit.jupiter.api.Test;

@MicrovisorFake
class ProvisionerTest {

  @Test
  void storesTheWifiPasswordAsASecret(FakeAccount microvisor, TwilioRestClient twilio) {
    FakeDevice thermostat = microvisor.addDevice("thermostat-1");

    new Provisioner(twilio).provision(thermostat.sid(), "hunter2!");

    assertThat(thermostat).hasSecret("wifi_password").withValue("hunter2!");
  }
}
