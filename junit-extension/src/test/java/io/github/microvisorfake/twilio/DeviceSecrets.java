package io.github.microvisorfake.twilio;

import com.twilio.base.Creator;
import com.twilio.base.Deleter;
import com.twilio.base.Fetcher;
import com.twilio.base.Reader;
import com.twilio.base.Updater;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import java.util.Optional;

final class DeviceSecrets extends Entries<DeviceSecret> {

  private final String device;

  DeviceSecrets(TwilioRestClient twilio, String device) {
    super(twilio);
    this.device = device;
  }

  @Override
  Creator<DeviceSecret> creator(String key, String value) {
    return DeviceSecret.creator(device, key, value);
  }

  @Override
  Fetcher<DeviceSecret> fetcher(String key) {
    return DeviceSecret.fetcher(device, key);
  }

  @Override
  Updater<DeviceSecret> updater(String key, String value) {
    return DeviceSecret.updater(device, key, value);
  }

  @Override
  Deleter<DeviceSecret> deleter(String key) {
    return DeviceSecret.deleter(device, key);
  }

  @Override
  Reader<DeviceSecret> reader() {
    return DeviceSecret.reader(device);
  }

  @Override
  EntrySnapshot snapshot(DeviceSecret entry) {
    return new EntrySnapshot(
        Optional.of(entry.getDeviceSid()),
        entry.getKey(),
        Optional.empty(),
        entry.getDateRotated(),
        entry.getUrl());
  }
}
