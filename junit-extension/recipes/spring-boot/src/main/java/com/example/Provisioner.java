package com.example;

import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

class Provisioner {

  private final RestClient microvisor;

  Provisioner(RestClient microvisor) {
    this.microvisor = microvisor;
  }

  void provision(String device, String wifiPassword) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("Key", "wifi_password");
    form.add("Value", wifiPassword);
    microvisor
        .post()
        .uri("/v1/Devices/{device}/Secrets", device)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(form)
        .retrieve()
        .toBodilessEntity();
  }
}
