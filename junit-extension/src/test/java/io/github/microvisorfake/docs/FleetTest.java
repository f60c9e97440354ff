package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import com.twilio.rest.microvisor.v1.Device;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.FakeServerOptions;
import io.github.microvisorfake.junit.FakeServerUri;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import io.github.microvisorfake.junit.NoClientErrors;
import io.github.microvisorfake.options.ServerOptions;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The examples in {@code docs/junit.md}. */
@SuppressWarnings("NullAway.Init")
@MicrovisorFake(
    devices = {"thermostat-1", "thermostat-2"},
    clock = "2026-01-01T00:00:00Z")
class FleetTest {

  @FromFake FakeAccount microvisor;

  @Test
  void receivesTheDeviceAndAClient(
      TwilioRestClient twilio,
      @NamedDevice("thermostat-1") FakeDevice first,
      @FakeServerUri URI uri) {
    assertThat(microvisor.devices()).hasSize(2).contains(first);
    assertThat(Device.fetcher(first.sid()).fetch(twilio).getUniqueName()).isEqualTo("thermostat-1");
    assertThat(uri).isEqualTo(microvisor.uri());
  }

  @Nested
  class WithOptions {
    @FakeServerOptions
    static final ServerOptions OPTIONS =
        ServerOptions.builder().urlBase(URI.create("https://microvisor.twilio.com")).build();

    @Test
    @NoClientErrors(allowed = 404) // checks first whether the config exists
    void storesOnce(TwilioRestClient twilio) {
      assertThat(AccountConfig.creator("k", "v").create(twilio).getUrl())
          .hasHost("microvisor.twilio.com");
    }
  }
}
