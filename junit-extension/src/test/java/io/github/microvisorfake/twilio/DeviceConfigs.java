package io.github.microvisorfake.twilio;

import com.twilio.base.Creator;
import com.twilio.base.Deleter;
import com.twilio.base.Fetcher;
import com.twilio.base.Reader;
import com.twilio.base.Updater;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.device.DeviceConfig;
import java.util.Optional;

final class DeviceConfigs extends Entries<DeviceConfig> {

  private final String device;

  DeviceConfigs(TwilioRestClient twilio, String device) {
    super(twilio);
    this.device = device;
  }

  @Override
  Creator<DeviceConfig> creator(String key, String value) {
    return DeviceConfig.creator(device, key, value);
  }

  @Override
  Fetcher<DeviceConfig> fetcher(String key) {
    return DeviceConfig.fetcher(device, key);
  }

  @Override
  Updater<DeviceConfig> updater(String key, String value) {
    return DeviceConfig.updater(device, key, value);
  }

  @Override
  Deleter<DeviceConfig> deleter(String key) {
    return DeviceConfig.deleter(device, key);
  }

  @Override
  Reader<DeviceConfig> reader() {
    return DeviceConfig.reader(device);
  }

  @Override
  EntrySnapshot snapshot(DeviceConfig entry) {
    return new EntrySnapshot(
        Optional.of(entry.getDeviceSid()),
        entry.getKey(),
        Optional.of(entry.getValue()),
        entry.getDateUpdated(),
        entry.getUrl());
  }
}
