package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.accounts.v1.credential.PublicKey;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.twilio.TwilioClients;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
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
  void publicKeys(FakeAccount account, TwilioRestClient twilio) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2_048); // newer JDKs make 3072 bits by default
    KeyPair pair = generator.generateKeyPair();
    String base64 = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    PublicKey.creator(base64).create(twilio);

    FakePublicKey uploaded = account.publicKeys().get(0);
    assertThat(uploaded.key()).isEqualTo(pair.getPublic());

    account.addPublicKey(pair.getPublic(), "laptop");
    assertThat(account.publicKeys()).hasSize(2);
  }

  @Test
  void subaccounts(MicrovisorServer server, FakeAccount account) {
    FakeAccount fleet = account.addSubaccount(); // new, with its parent's token

    FakeAccount other = server.addAccount();
    account.addSubaccount(other.sid()); // keeps its own token

    assertThat(account.subaccounts()).containsExactly(fleet, other);
    server.removeAccount(other);
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
