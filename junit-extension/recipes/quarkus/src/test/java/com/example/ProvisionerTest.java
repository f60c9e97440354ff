package com.example;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MicrovisorResource.class)
class ProvisionerTest {

  FakeAccount microvisor; // set by MicrovisorResource

  @Inject Provisioner provisioner;

  @Test
  void storesTheWifiPasswordAsASecret() throws Exception {
    FakeDevice thermostat = microvisor.addDevice("thermostat-1");

    provisioner.provision("thermostat-1", "hunter2!");

    assertThat(thermostat).hasSecret("wifi_password").withValue("hunter2!");
  }
}
