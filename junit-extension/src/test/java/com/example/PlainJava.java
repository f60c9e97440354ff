package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

public final class PlainJava {
  public static void main(String[] args) throws Exception {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeAccount account = server.account();
      FakeDevice thermostat = account.addDevice("thermostat-1");

      // Replace this request by the code under test.
      String credentials = account.sid() + ":" + account.authToken();
      HttpRequest request =
          HttpRequest.newBuilder(account.uri().resolve("/v1/Devices/thermostat-1/Secrets"))
              .header(
                  "Authorization",
                  "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("Key=wifi_password&Value=hunter2!"))
              .build();
      HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

      if (!thermostat.secret("wifi_password").orElseThrow().value().equals("hunter2!")) {
        throw new AssertionError(account.requests());
      }
    }
  }
}
