package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.wire.ReceivedResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The device's side: what a device reads, through the control API. */
class FetchControlTest extends AbstractControlTest {

  @BeforeEach
  void addContent() {
    FakeDevice device = account.addDevice("thermostat-1");
    device.addSecret("k", "device secret");
    device.addConfig("k", "device config");
    account.addSecret("k", "account secret");
    account.addConfig("k", "account config");
  }

  private ReceivedResponse fetch(String items) {
    return control.post(path + "devices/thermostat-1/fetch", "{'items': " + items + "}");
  }

  private static String item(String scope, String store, String key) {
    return "{'scope': '%s', 'store': '%s', 'key': '%s'}".formatted(scope, store, key);
  }

  @Test
  void returnsTheValuesInTheOrderOfTheItems() {
    assertBody(
        fetch(
            "[%s, %s, %s, %s, %s]"
                .formatted(
                    item("DEVICE", "SECRET", "k"),
                    item("ACCOUNT", "CONFIG", "k"),
                    item("DEVICE", "CONFIG", "none"),
                    item("DEVICE", "CONFIG", "k"),
                    item("ACCOUNT", "SECRET", "k"))),
        200,
        "{'result':'OK','items':[{'result':'OK','value':'device secret'},"
            + "{'result':'OK','value':'account config'},{'result':'KEYNOTFOUND','value':null},"
            + "{'result':'OK','value':'device config'},{'result':'OK','value':'account secret'}]}");
  }

  @Test
  void responseOverTheLimitHasNoItems() {
    account.setDeviceResponseLimit(12);

    assertBody(
        fetch("[" + item("DEVICE", "SECRET", "k") + "]"),
        200,
        "{'result':'RESPONSETOOLARGE','items':[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null                                                | the body has no 'items'",
        "[]                                                  | a fetch has no items",
        "[null]                                              | an item is incomplete",
        "[{}]                                                | an item is incomplete; send an object with scope, store and key",
        "[{'scope': 'DEVICE', 'store': 'SECRET'}]            | an item is incomplete",
        "[{'scope': 'DEVICE', 'store': 'SECRET', 'key': null}] | an item is incomplete",
        "[{'scope': 'device', 'store': 'SECRET', 'key': 'k'}] | the scope of an item is none of ACCOUNT, DEVICE",
        "[{'scope': 'DEVICE', 'store': 'SECRETS', 'key': 'k'}] | the store of an item is none of",
        "[{'scope': 'DEVICE', 'store': 'SECRET', 'key': 'é'}] | INVALIDCONFIGKEY",
        "[{'scope': 'DEVICE', 'store': 'SECRET', 'key': ''}] | INVALIDCONFIGKEY",
        "[{'scope': 'DEVICE', 'store': 'SECRET', 'key': 5}]  | a wrong type at 'items'.'key'",
        "[{'scope': 'DEVICE', 'store': 'SECRET', 'keys': 'k'}] | the unknown name 'keys'",
        "{}                                                  | a wrong type at 'items'",
        "['k']                                               | a wrong type at 'items'"
      })
  void rejectsInvalidItems(String items, String message) {
    assertError(fetch(items), 400, message);
  }

  /** A secret in place of a key must not come back. */
  @Test
  void errorsDoNotShowKeys() {
    ReceivedResponse response = fetch("[" + item("DEVICE", "SECRET", "hunter2é") + "]");

    assertError(response, 400, "INVALIDCONFIGKEY: the key of item 1 has 8 characters");
    assertThat(response.body()).doesNotContain("hunter2");
  }
}
