package io.github.microvisorfake.wire;

import io.github.microvisorfake.FakeConfig;
import java.util.List;

class DeviceConfigsTest extends KeyValueContract {

  @Override
  String path() {
    return "/v1/Devices/" + device.sid() + "/Configs";
  }

  @Override
  String listName() {
    return "configs";
  }

  @Override
  String noun() {
    return "Config";
  }

  @Override
  String where() {
    return "on device " + device.sid();
  }

  @Override
  String dateField() {
    return "date_updated";
  }

  @Override
  String shown(String key, String value, String date, String url) {
    return "{\"device_sid\":\"%s\",\"key\":\"%s\",\"value\":\"%s\",\"date_updated\":\"%s\",\"url\":\"%s\"}"
        .formatted(device.sid(), key, value, date, url);
  }

  @Override
  List<String> stored(String key) {
    return device.config(key).map(FakeConfig::value).stream().toList();
  }
}
