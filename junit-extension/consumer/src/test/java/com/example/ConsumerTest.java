package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A user with JUnit and nothing else: no AssertJ, no client of Twilio's. */
@MicrovisorFake
class ConsumerTest {

  @Test
  void storesASecretWithoutTwiliosClient(FakeAccount microvisor) throws Exception {
    FakeDevice thermostat = microvisor.addDevice("thermostat-1");

    int status = store(microvisor, "/v1/Devices/thermostat-1/Secrets");

    assertEquals(201, status);
    assertEquals(
        Optional.of("hunter2!"), thermostat.secret("wifi_password").map(FakeSecret::value));
  }

  @Test
  void needsNoExtensionEither() throws Exception {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeDevice device = server.account().addDevice("thermostat-1");

      assertEquals(201, store(server.account(), "/v1/Devices/" + device.sid() + "/Secrets"));
      assertEquals(1, device.secrets().size());
    }
  }

  private static int store(FakeAccount account, String path) throws Exception {
    String credentials = account.sid() + ":" + account.authToken();
    HttpRequest request =
        HttpRequest.newBuilder(account.uri().resolve(path))
            .POST(BodyPublishers.ofString("Key=wifi_password&Value=hunter2%21"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return answer.statusCode();
  }
}
