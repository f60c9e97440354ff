package com.example;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.junit.Isolation.PER_CLASS;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import io.github.microvisorfake.twilio.TwilioClients;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@MicrovisorFake(isolation = PER_CLASS, devices = "thermostat-1")
@SpringBootTest(properties = {"microvisor.account-sid=unused", "microvisor.auth-token=unused"})
class TwilioClientTest {

  @FromFake static FakeAccount microvisor;

  @Autowired TwilioRestClient bean;

  @TestConfiguration
  static class CallsTheFake {
    @Bean
    @Primary
    TwilioRestClient twilio() {
      return TwilioClients.clientOf(microvisor);
    }
  }

  @Test
  void storesTheWifiPasswordAsASecret(
      @NamedDevice("thermostat-1") FakeDevice thermostat) {
    DeviceSecret.creator(thermostat.sid(), "wifi_password", "hunter2!").create(bean);

    assertThat(thermostat).hasSecret("wifi_password").withValue("hunter2!");
  }
}
