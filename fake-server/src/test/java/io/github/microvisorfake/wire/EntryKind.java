package io.github.microvisorfake.wire;

import io.github.microvisorfake.FakeDevice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** One of the four kinds of entries, and an account to try it with. */
abstract class EntryKind extends ServedTest {

  FakeDevice device;

  @BeforeEach
  void addDevice() {
    device = account.addDevice("thermostat-1");
  }

  /** The path of the collection, the device named by its SID. */
  abstract String path();

  /** The list's name, such as {@code configs}. */
  abstract String listName();

  /** The noun in messages, such as {@code Config}. */
  abstract String noun();

  /** Where, in messages, such as {@code in this account}. */
  abstract String where();

  /** The whole body that shows an entry. */
  abstract String shown(String key, String value, String date, String url);

  /** The stored value of a key, as Java code sees it; empty if there is none. */
  abstract List<String> stored(String key);

  /** The name of the field with the date. */
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
