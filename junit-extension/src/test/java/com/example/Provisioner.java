package com.example;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;

/** An example of code under test. */
final class Provisioner {

  private final TwilioRestClient twilio;

  Provisioner(TwilioRestClient twilio) {
    this.twilio = twilio;
  }

  void provision(String deviceSid, String wifiPassword) {
    DeviceSecret.creator(deviceSid, "wifi_password", wifiPassword).create(twilio);
  }
}
