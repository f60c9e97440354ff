package io.github.microvisorfake.wire;

import io.github.microvisorfake.FakeSecret;
import java.util.List;

class DeviceSecretsTest extends KeyValueContract {

  @Override
  String path() {
    return "/v1/Devices/" + device.sid() + "/Secrets";
  }

  @Override
  String listName() {
    return "secrets";
  }

  @Override
  String noun() {
    return "Secret";
  }

  @Override
  String where() {
    return "on device " + device.sid();
  }

  @Override
  String dateField() {
    return "date_rotated";
  }

  @Override
  String shown(String key, String value, String date, String url) {
    return "{\"device_sid\":\"%s\",\"key\":\"%s\",\"date_rotated\":\"%s\",\"url\":\"%s\"}"
        .formatted(device.sid(), key, date, url);
  }

  @Override
  List<String> stored(String key) {
    return device.secret(key).map(FakeSecret::value).stream().toList();
  }
}
