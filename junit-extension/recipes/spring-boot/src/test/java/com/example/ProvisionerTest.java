package com.example;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.junit.Isolation.PER_CLASS;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@MicrovisorFake(isolation = PER_CLASS, devices = "thermostat-1")
@SpringBootTest
class ProvisionerTest {

  @FromFake static FakeAccount microvisor;

  @DynamicPropertySource
  static void callTheFake(DynamicPropertyRegistry properties) {
    properties.add("microvisor.uri", microvisor::uri);
    properties.add("microvisor.account-sid", microvisor::sid);
    properties.add("microvisor.auth-token", microvisor::authToken);
  }

  @Test
  void storesTheWifiPasswordAsASecret(
      @Autowired Provisioner provisioner, @NamedDevice("thermostat-1") FakeDevice thermostat) {
    provisioner.provision("thermostat-1", "hunter2!");

    assertThat(thermostat).hasSecret("wifi_password").withValue("hunter2!");
  }
}
