package io.github.microvisorfake.wire;

import io.github.microvisorfake.FakeDevice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Base class of tests for one of the four kinds of configs and secrets. */
abstract class AbstractEntryTest extends AbstractServerTest {

  FakeDevice device;

  @BeforeEach
  void addDevice() {
    device = account.addDevice("thermostat-1");
  }

  /** Returns the path of the list, with the SID of the device. */
  abstract String path();

  /** Returns the name of the list, such as {@code configs}. */
  abstract String listName();

  /** Returns the noun in messages, such as {@code Config}. */
  abstract String noun();

  /** Returns the location in messages, such as {@code in this account}. */
  abstract String where();

  /** Returns the expected body of an entry. */
  abstract String shown(String key, String value, String date, String url);

  /** Returns the stored value of a key; empty if there is none. */
  abstract List<String> stored(String key);

  /** Returns the name of the date field. */
  abstract String dateField();

  final String url(String encodedKey) {
    return account.uri() + path() + "/" + encodedKey;
  }

  static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
  }

  final String keyPath(String key) {
    return path() + "/" + encoded(key);
  }
}
