package com.example;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import com.twilio.rest.microvisor.v1.AccountSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.junit.InterceptTwilio;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.signing.ClientValidation;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.junit.jupiter.api.Test;

/** Twilio's example of signed requests as a whole, at the real URLs. */
@MicrovisorFake
@InterceptTwilio
class SigningDeploymentTest {

  private static KeyPair keyPair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2_048);
    return generator.generateKeyPair();
  }

  @Test
  void uploadsAPublicKeyCreatesAnApiKeyAndSigns(MicrovisorServer server, FakeAccount account)
      throws Exception {
    RequestConfig throughTheFake =
        RequestConfig.custom().setProxy(HttpHost.create(server.uri().toString())).build();
    SigningDeployment deployment =
        new SigningDeployment(account.sid(), account.authToken(), throughTheFake);

    TwilioRestClient signing = deployment.signingClient(keyPair());
    account.setClientValidation(ClientValidation.REQUIRED);
    AccountConfig.creator("api_url", "https://example.com/?a=b&c d").create(signing);
    AccountConfig.fetcher("api_url").fetch(signing);
    AccountSecret.creator("wifi_password", "hunter2!").create(signing);
    boolean deleted = AccountConfig.deleter("api_url").delete(signing);

    FakePublicKey publicKey = account.publicKeys().get(0);
    assertThat(deleted).isTrue();
    assertThat(account).hasSecret("wifi_password").withValue("hunter2!");
    assertThat(account.requests()).hasSize(6);
    assertThat(account.requests().get(1).path())
        .isEqualTo("/2010-04-01/Accounts/" + account.sid() + "/SigningKeys.json");
    assertThat(account.requests().subList(2, 6))
        .allSatisfy(request -> assertThat(request).wasSignedBy(publicKey));
  }
}
