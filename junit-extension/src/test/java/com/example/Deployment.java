package com.example;

import com.twilio.Twilio;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;

/** An example of production code that builds its own client and knows nothing of the fake. */
final class Deployment {

  private final String accountSid;
  private final String authToken;

  Deployment(String accountSid, String authToken) {
    this.accountSid = accountSid;
    this.authToken = authToken;
  }

  String run(String deviceSid) {
    Twilio.init(accountSid, authToken);
    return DeviceSecret.creator(deviceSid, "wifi_password", "hunter2!")
        .create()
        .getUrl()
        .toString();
  }
}
