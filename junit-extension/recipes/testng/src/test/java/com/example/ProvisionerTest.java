package com.example;

import static org.testng.Assert.assertEquals;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.MicrovisorServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.testng.annotations.AfterClass;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

public class ProvisionerTest {

  private MicrovisorServer server;
  private FakeAccount account;

  @BeforeClass
  public void startServer() {
    server = MicrovisorServer.start();
  }

  @BeforeMethod
  public void addAccount() {
    account = server.addAccount();
  }

  @AfterMethod
  public void removeAccount() {
    server.removeAccount(account);
  }

  @AfterClass(alwaysRun = true)
  public void closeServer() {
    server.close();
  }

  @Test
  public void storesASecretOfTheAccount() throws Exception {
    String credentials = account.sid() + ":" + account.authToken();
    HttpRequest request =
        HttpRequest.newBuilder(account.uri().resolve("/v1/Secrets"))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("Key=root_ca&Value=0123"))
            .build();

    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

    assertEquals(account.secret("root_ca").map(FakeSecret::value).orElse("none"), "0123");
  }
}
