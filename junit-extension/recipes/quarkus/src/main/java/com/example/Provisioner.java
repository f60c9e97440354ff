package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
public class Provisioner {

  @ConfigProperty(name = "microvisor.uri")
  URI uri;

  @ConfigProperty(name = "microvisor.account-sid")
  String accountSid;

  @ConfigProperty(name = "microvisor.auth-token")
  String authToken;

  public void provision(String device, String wifiPassword)
      throws IOException, InterruptedException {
    String credentials = accountSid + ":" + authToken;
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve("/v1/Devices/" + device + "/Secrets"))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "Key=wifi_password&Value=" + URLEncoder.encode(wifiPassword, UTF_8)))
            .build();
    int status =
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    if (status != 201) {
      throw new IOException("the secret was not stored: " + status);
    }
  }
}
