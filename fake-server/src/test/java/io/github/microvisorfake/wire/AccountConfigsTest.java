package io.github.microvisorfake.wire;

import io.github.microvisorfake.FakeConfig;
import java.util.List;

class AccountConfigsTest extends KeyValueContract {

  @Override
  String path() {
    return "/v1/Configs";
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
    return "in this account";
  }

  @Override
  String dateField() {
    return "date_updated";
  }

  @Override
  String shown(String key, String value, String date, String url) {
    return "{\"key\":\"%s\",\"value\":\"%s\",\"date_updated\":\"%s\",\"url\":\"%s\"}"
        .formatted(key, value, date, url);
  }

  @Override
  List<String> stored(String key) {
    return account.config(key).map(FakeConfig::value).stream().toList();
  }
}
