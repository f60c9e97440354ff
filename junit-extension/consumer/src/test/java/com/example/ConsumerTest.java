package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses the fake with only JUnit and the JDK. */
@MicrovisorFake
class ConsumerTest {

  private FakeDevice thermostat;

  @BeforeEach
  void addThermostat(FakeAccount account) {
    thermostat = account.addDevice("thermostat-1");
  }

  @Test
  void storesASecretAndReadsItBack(FakeAccount account, MicrovisorServer server) throws Exception {
    HttpResponse<String> created = postSecret(server.uri(), account, "hunter2!");

    assertEquals(201, created.statusCode());
    assertFalse(created.body().contains("hunter2!"));
    assertEquals(
        Optional.of("hunter2!"), thermostat.secret("wifi_password").map(FakeSecret::value));
  }

  @Test
  void secretsOfOtherTestsAreNotVisible(FakeAccount account) throws Exception {
    assertEquals(Optional.empty(), thermostat.secret("wifi_password"));
    assertEquals(201, postSecret(account.uri(), account, "letmein").statusCode());
    assertEquals(409, postSecret(account.uri(), account, "letmein").statusCode());
  }

  private HttpResponse<String> postSecret(URI server, FakeAccount account, String value)
      throws Exception {
    String credentials = account.sid() + ":" + account.authToken();
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/v1/Devices/thermostat-1/Secrets"))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("Key=wifi_password&Value=" + value))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void serverStartsWithoutTheExtension() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      assertEquals(1, server.accounts().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.twilio.http.TwilioRestClient",
        "io.undertow.Undertow",
        "org.assertj.core.api.Assertions"
      })
  void optionalLibrariesAreNotOnTheClassPath(String name) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
  }
}
