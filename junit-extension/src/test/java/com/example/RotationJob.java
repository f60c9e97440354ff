package com.example;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.Device;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An example of production code: replaces the secrets of all devices every 30 days. */
final class RotationJob {

  private static final Duration LONGEST = Duration.ofDays(30);

  private final TwilioRestClient twilio;
  private final Clock clock;

  RotationJob(TwilioRestClient twilio, Clock clock) {
    this.twilio = twilio;
    this.clock = clock;
  }

  void run() {
    for (Device device : Device.reader().read(twilio)) {
      for (DeviceSecret secret : DeviceSecret.reader(device.getSid()).read(twilio)) {
        if (isDue(secret)) {
          rotate(device.getSid(), secret.getKey());
        }
      }
    }
  }

  private boolean isDue(DeviceSecret secret) {
    Instant due = secret.getDateRotated().toInstant().plus(LONGEST);
    return !due.isAfter(clock.instant());
  }

  private void rotate(String device, String key) {
    DeviceSecret.deleter(device, key).delete(twilio);
    DeviceSecret.creator(device, key, UUID.randomUUID().toString()).create(twilio);
  }
}
