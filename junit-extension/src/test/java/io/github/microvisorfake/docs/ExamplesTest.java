package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.accounts.v1.credential.PublicKey;
import com.twilio.rest.microvisor.v1.AccountConfig;
import com.twilio.rest.microvisor.v1.AccountSecret;
import com.twilio.rest.microvisor.v1.Device;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.FakeSigningKey;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.device.UpdateStatus;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.signing.ClientValidation;
import io.github.microvisorfake.twilio.TwilioClients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The examples in the pages of {@code docs}. */
@MicrovisorFake
class ExamplesTest {

  @Test
  void withoutJunit() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeDevice device = server.account().addDevice("thermostat-1");
      // … code under test calls server.uri() …
      System.out.println(device.secrets());
    }
  }

  @Test
  void httpsClient(MicrovisorServer server) throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .proxy(server.proxySelector())
            .sslContext(server.certificateAuthority().sslContext())
            .build();
    URI uri = URI.create("https://microvisor.twilio.com/v1/Devices");

    assertThat(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body())
        .contains("20003");
  }

  @Test
  void signedRequests(FakeAccount microvisor) {
    FakeSigningKey key = microvisor.addSigningKey();
    TwilioRestClient twilio = TwilioClients.signingClientOf(microvisor, key);
    microvisor.setClientValidation(ClientValidation.REQUIRED);

    AccountConfig.creator("api_url", "https://example.com").create(twilio);

    assertThat(microvisor.requests().get(0)).wasSignedBy(key.publicKey());
  }

  @Test
  void customClient(FakeAccount account) {
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
    System.out.println(last.explanation().orElse("no explanation"));

    assertThat(last.status()).isEqualTo(201);
  }

  @Test
  void devicesAndApps(FakeAccount account, TwilioRestClient twilio) {
    FakeDevice thermostat = account.addDevice("thermostat-1");
    FakeApp firmware = account.addApp("sensor-firmware");

    Device.updater("thermostat-1").setTargetApp("sensor-firmware").update(twilio);
    assertThat(thermostat.app().updateStatus()).isEqualTo(UpdateStatus.PENDING);

    thermostat.reportApp(firmware);
    assertThat(thermostat.app().updateStatus()).isEqualTo(UpdateStatus.UP_TO_DATE);
  }

  @Test
  void somebodyElseDeletedIt(FakeAccount account, TwilioRestClient twilio) {
    AccountSecret.creator("root_ca", "0123").create(twilio);

    account.removeSecret("root_ca"); // as another client could
    assertThatThrownBy(() -> AccountSecret.deleter("root_ca").delete(twilio))
        .isInstanceOf(ApiException.class);
  }

  @Test
  void time(FakeAccount account, TwilioRestClient twilio) {
    FakeDevice device = account.addDevice("thermostat-1");

    account.clock().set(Instant.parse("2026-01-01T00:00:00Z")); // stops at this time
    Device.updater(device.sid()).setLoggingEnabled(true).update(twilio);
    assertThat(device.loggingUntil()).contains(Instant.parse("2026-01-02T00:00:00Z"));

    account.clock().advance(Duration.ofHours(24));
    assertThat(device.loggingUntil()).isEmpty();
  }

  @Test
  void fixedUrlBase() {
    ServerOptions options =
        ServerOptions.builder().urlBase(URI.create("https://microvisor.twilio.com")).build();
    try (MicrovisorServer server = MicrovisorServer.start(options)) {
      FakeAccount account = server.account();
      FakeDevice device = account.addDevice("thermostat-1");

      Device fetched = Device.fetcher("thermostat-1").fetch(TwilioClients.clientOf(account));

      assertThat(fetched.getUrl())
          .hasToString("https://microvisor.twilio.com/v1/Devices/" + device.sid());
    }
  }

  @Test
  void apiKeys(FakeAccount account) {
    FakeDevice device = account.addDevice("thermostat-1");

    FakeApiKey key = account.addApiKey();
    TwilioRestClient twilio =
        new TwilioRestClient.Builder(key.sid(), key.secret())
            .accountSid(account.sid())
            .httpClient(TwilioClients.httpClientTo(account.uri()))
            .build();

    assertThat(Device.fetcher("thermostat-1").fetch(twilio).getSid()).isEqualTo(device.sid());
  }

  @Test
  void seedForAServer() {
    Seed fleet = Seed.read(Path.of("src/test/resources/fleet.yaml"));
    try (MicrovisorServer server = MicrovisorServer.builder().seed(fleet).start()) {
      assertThat(server.account()).hasDevice("thermostat-1").hasSecret("wifi_password");
    }
  }

  @Nested
  @MicrovisorFake(seed = "fleet.yaml")
  class SeededTest {

    @Test
    void seedForATest(FakeAccount account) {
      assertThat(account).hasDevice("thermostat-1").hasSecret("wifi_password");
    }
  }
}
