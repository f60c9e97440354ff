package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.twilio.TwilioClients;
import org.junit.jupiter.api.Test;

/** What the pages in {@code docs} show. */
@MicrovisorFake
class ExamplesTest {

  @Test
  void withoutJunit() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeDevice device = server.account().addDevice("thermostat-1");
      assertThat(device).hasNoSecret("wifi_password");
    }
  }

  @Test
  void assertionsOnADevice(FakeAccount account) {
    FakeDevice device = account.addDevice("thermostat-1");
    device.addSecret("wifi_password", "hunter2!");

    assertThat(device).hasSecret("wifi_password").withValue("hunter2!");
    assertThat(device).hasNoSecret("root_ca");
  }

  @Test
  void aClientOfOnesOwn(FakeAccount account) {
    FakeDevice device = account.addDevice("thermostat-1");

    TwilioRestClient twilio =
        new TwilioRestClient.Builder(account.sid(), account.authToken())
            .httpClient(TwilioClients.httpClientTo(account.uri()))
            .build();

    DeviceSecret.creator(device.sid(), "wifi_password", "hunter2!").create(twilio);
    assertThat(device).hasSecret("wifi_password").withValue("hunter2!");
  }

  @Test
  void theJournal(FakeAccount account, TwilioRestClient twilio) {
    FakeDevice device = account.addDevice("thermostat-1");
    DeviceSecret.creator(device.sid(), "wifi_password", "hunter2!").create(twilio);

    RecordedRequest last = account.requests().get(account.requests().size() - 1);
    System.out.println(last.explanation().orElse("as usual"));

    assertThat(last.status()).isEqualTo(201);
  }
}
