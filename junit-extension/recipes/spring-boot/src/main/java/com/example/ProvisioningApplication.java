package com.example;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

@SpringBootApplication
class ProvisioningApplication {

  @Bean
  Provisioner provisioner(
      @Value("${microvisor.uri:https://microvisor.twilio.com}") URI uri,
      @Value("${microvisor.account-sid}") String accountSid,
      @Value("${microvisor.auth-token}") String authToken) {
    return new Provisioner(
        RestClient.builder()
            .baseUrl(uri)
            .defaultHeaders(headers -> headers.setBasicAuth(accountSid, authToken))
            .build());
  }
}
