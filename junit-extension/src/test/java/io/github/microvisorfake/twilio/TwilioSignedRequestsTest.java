package io.github.microvisorfake.twilio;

import static com.twilio.rest.microvisor.v1.device.DeviceConfig.creator;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.twilio.Twilio;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.accounts.v1.credential.PublicKey;
import com.twilio.rest.microvisor.v1.AccountConfig;
import com.twilio.rest.microvisor.v1.AccountSecret;
import com.twilio.rest.microvisor.v1.App;
import com.twilio.rest.microvisor.v1.Device;
import com.twilio.rest.microvisor.v1.app.AppManifest;
import com.twilio.rest.microvisor.v1.device.DeviceConfig;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeSigningKey;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.signing.ClientValidation;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twilio's signing client calls every operation of an account that accepts only signed requests.
 */
@MicrovisorFake(devices = "thermostat-1", allowUpdates = true)
@SuppressWarnings("NullAway.Init")
class TwilioSignedRequestsTest {

  /** The constant of the class is that of the version at compile time. */
  private static final String VERSION = System.getProperty("expected.twilio", Twilio.VERSION);

  private FakeAccount account;
  private FakeSigningKey key;
  private TwilioRestClient twilio;

  @BeforeEach
  void requireSignatures(FakeAccount fake) {
    account = fake;
    account.setClientValidation(ClientValidation.REQUIRED);
    key = account.addSigningKey();
    twilio = TwilioClients.signingClientOf(account, key);
  }

  private void assertAllWereSigned(int requests) {
    assertThat(account.requests()).hasSize(requests);
    for (RecordedRequest request : account.requests()) {
      assertThat(request).wasSigned().wasSignedBy(key.publicKey());
    }
  }

  @Test
  void entries() {
    String device = "thermostat-1";
    creator(device, "k", "v").create(twilio);
    DeviceConfig.fetcher(device, "k").fetch(twilio);
    DeviceConfig.updater(device, "k", "w").update(twilio);
    DeviceConfig.reader(device).read(twilio).forEach(entry -> {});
    assertThat(DeviceConfig.deleter(device, "k").delete(twilio)).isTrue();
    DeviceSecret.creator(device, "k", "hunter2!").create(twilio);
    DeviceSecret.fetcher(device, "k").fetch(twilio);
    DeviceSecret.updater(device, "k", "w").update(twilio);
    DeviceSecret.reader(device).read(twilio).forEach(entry -> {});
    assertThat(DeviceSecret.deleter(device, "k").delete(twilio)).isTrue();
    AccountConfig.creator("k", "v").create(twilio);
    AccountConfig.fetcher("k").fetch(twilio);
    AccountConfig.updater("k", "w").update(twilio);
    AccountConfig.reader().read(twilio).forEach(entry -> {});
    assertThat(AccountConfig.deleter("k").delete(twilio)).isTrue();
    AccountSecret.creator("k", "hunter2!").create(twilio);
    AccountSecret.fetcher("k").fetch(twilio);
    AccountSecret.updater("k", "w").update(twilio);
    AccountSecret.reader().read(twilio).forEach(entry -> {});
    assertThat(AccountSecret.deleter("k").delete(twilio)).isTrue();

    assertAllWereSigned(20);
  }

  @Test
  void devicesAndApps() {
    account.addApp("firmware");
    Device.reader().read(twilio).forEach(device -> {});
    Device.fetcher("thermostat-1").fetch(twilio);
    Device.updater("thermostat-1").setTargetApp("firmware").setLoggingEnabled(true).update(twilio);
    Device.updater("thermostat-1").update(twilio);
    App.reader().read(twilio).forEach(app -> {});
    App.fetcher("firmware").fetch(twilio);
    account.addApp("stale");
    assertThat(App.deleter("stale").delete(twilio)).isTrue();

    assertAllWereSigned(7);
  }

  @Test
  void manifest() {
    assumeThat(VERSION).as("has manifests").doesNotStartWith("9.");
    account.addApp("firmware");
    AppManifest.fetcher("firmware").fetch(twilio);

    assertAllWereSigned(1);
  }

  @Test
  void publicKeys() {
    String der = Base64.getEncoder().encodeToString(key.publicKey().key().getEncoded());
    String sid = PublicKey.creator(der).setFriendlyName("büro & co").create(twilio).getSid();
    PublicKey.fetcher(sid).fetch(twilio);
    PublicKey.updater(sid).setFriendlyName("").update(twilio);
    PublicKey.reader().read(twilio).forEach(each -> {});
    assertThat(PublicKey.deleter(sid).delete(twilio)).isTrue();

    assertAllWereSigned(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a+b", "a%b", "é", "a&b=c", "~*'()!", "a;b,c:d@e$", "\"<>\\^`{|}"})
  void unusualKeysAndValues(String text) {
    AccountConfig.creator(text, text).create(twilio);

    assertThat(account).hasConfig(text).withValue(text);
    assertThat(AccountConfig.fetcher(text).fetch(twilio).getValue()).isEqualTo(text);
    assertAllWereSigned(2);
  }

  @Test
  void linksToOtherPages() {
    for (int i = 0; i < 5; i++) {
      account.addConfig("k " + i, "v");
    }

    assertThat(AccountConfig.reader().pageSize(2).read(twilio)).hasSize(5);
    assertAllWereSigned(3);
  }

  @Test
  void removedKeyIsRejected() {
    AccountConfig.creator("k", "v").create(twilio);
    account.removePublicKey(key.publicKey());

    assertThatThrownBy(() -> AccountConfig.fetcher("k").fetch(twilio))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo(70153);
              assertThat(e.getStatusCode()).isEqualTo(401);
            });
  }

  @Test
  void ordinaryClientIsRejected() {
    assertThatThrownBy(() -> App.reader().read(TwilioClients.clientOf(account)))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(70052));
  }
}
