package com.example;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

public class MicrovisorResource implements QuarkusTestResourceLifecycleManager {

  private MicrovisorServer server;

  @Override
  public Map<String, String> start() {
    server = MicrovisorServer.start();
    FakeAccount account = server.account();
    return Map.of(
        "microvisor.uri", server.uri().toString(),
        "microvisor.account-sid", account.sid(),
        "microvisor.auth-token", account.authToken());
  }

  @Override
  public void inject(TestInjector fields) {
    fields.injectIntoFields(
        server.account(), new TestInjector.MatchesType(FakeAccount.class));
  }

  @Override
  public void stop() {
    server.close();
  }
}
