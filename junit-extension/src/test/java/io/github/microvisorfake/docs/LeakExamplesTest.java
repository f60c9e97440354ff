package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThatThrownBy;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.tuple;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.device.DeviceConfig;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.leak.LeakForm;
import io.github.microvisorfake.leak.SecretLeak;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The examples of leaks in {@code docs/inspection.md}: in a config, a URL, a header, and base64.
 */
@MicrovisorFake(devices = "thermostat-1", detectLeaks = true)
@SuppressWarnings("NullAway.Init")
@Timeout(60)
class LeakExamplesTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @FromFake FakeAccount microvisor;

  @FromFake TwilioRestClient twilio;

  /** The code under test. */
  private record Provisioner(TwilioRestClient twilio) {
    void provision(String device, String password) {
      DeviceSecret.creator(device, "wifi_password", password).create(twilio);
    }
  }

  @Test
  @MicrovisorFake(devices = "thermostat-1", detectLeaks = true)
  void storesThePasswordInNoOtherPlace(FakeAccount microvisor, TwilioRestClient twilio) {
    new Provisioner(twilio).provision("thermostat-1", "correct-horse");

    assertThat(microvisor).leakedNoSecrets();
  }

  private HttpRequest.Builder request(String path) {
    String pair = microvisor.sid() + ":" + microvisor.authToken();
    return HttpRequest.newBuilder(URI.create(microvisor.uri() + path))
        .header("Authorization", "Basic " + base64(pair));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  @Test
  void leakInAConfig() {
    new Provisioner(twilio).provision("thermostat-1", "correct-horse");
    DeviceConfig.creator("thermostat-1", "broker-url", "mqtts://:correct-horse@example.com")
        .create(twilio);

    assertThatThrownBy(() -> assertThat(microvisor).leakedNoSecrets())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "but found 3 leaks:\n  secret thermostat-1/wifi_password (fingerprint ")
        .hasMessageContaining(" as plain in config thermostat-1/broker-url\n")
        .hasMessageContaining(" as plain in request 2 form Value\n")
        .hasMessageContaining(" as plain in response 2 body")
        .message()
        .doesNotContain("correct-horse");
  }

  @Test
  void leakInAUrl() throws Exception {
    new Provisioner(twilio).provision("thermostat-1", "correct horse");
    HTTP.send(request("/v1/Devices?password=correct%20horse").build(), BodyHandlers.discarding());

    assertThat(microvisor.leakDetection().leaks())
        .extracting(SecretLeak::secret, SecretLeak::form, SecretLeak::where)
        .containsExactly(tuple("thermostat-1/wifi_password", LeakForm.URL, "request 2 query"));
  }

  @Test
  void leakInAHeader() throws Exception {
    new Provisioner(twilio).provision("thermostat-1", "correct-horse");
    HTTP.send(
        request("/v1/Devices").header("X-Trace", "provision:correct-horse").build(),
        BodyHandlers.discarding());

    for (SecretLeak leak : microvisor.leakDetection().leaks()) {
      System.out.println(leak.secret() + " as " + leak.form() + " in " + leak.where());
    }

    assertThat(microvisor.leakDetection().leaks())
        .extracting(SecretLeak::form, SecretLeak::where)
        .containsExactly(tuple(LeakForm.PLAIN, "request 2 header X-Trace"));
  }

  @Test
  void leakInBase64() throws Exception {
    new Provisioner(twilio).provision("thermostat-1", "correct-horse");
    String settings = base64("{\"ssid\":\"home\",\"password\":\"correct-horse\"}");
    HTTP.send(
        request("/v1/Devices").header("X-Settings", settings).build(), BodyHandlers.discarding());

    assertThat(microvisor.leakDetection().leaks())
        .extracting(SecretLeak::form, SecretLeak::where)
        .containsExactly(tuple(LeakForm.BASE64, "request 2 header X-Settings"));
  }
}
