package com.example;

import com.twilio.Twilio;
import com.twilio.http.HttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.http.ValidationClient;
import com.twilio.rest.accounts.v1.credential.PublicKey;
import com.twilio.rest.api.v2010.account.NewSigningKey;
import java.security.KeyPair;
import java.util.Base64;
import org.apache.http.client.config.RequestConfig;

/** Stands for production code that uploads a public key, creates an API key, and signs requests. */
final class SigningDeployment {

  private final String accountSid;
  private final RequestConfig settings;

  SigningDeployment(String accountSid, String authToken, RequestConfig settings) {
    this.accountSid = accountSid;
    this.settings = settings;
    Twilio.init(accountSid, authToken);
  }

  TwilioRestClient signingClient(KeyPair pair) {
    String publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    PublicKey credential = PublicKey.creator(publicKey).setFriendlyName("deployment").create();
    NewSigningKey apiKey = NewSigningKey.creator(accountSid).create();

    HttpClient signing =
        new ValidationClient(
            accountSid, credential.getSid(), apiKey.getSid(), pair.getPrivate(), settings);
    return new TwilioRestClient.Builder(apiKey.getSid(), apiKey.getSecret())
        .accountSid(accountSid)
        .httpClient(signing)
        .build();
  }
}
