package io.github.microvisorfake.junit;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Parameters and fields that cannot be what they ask for are told the remedy. */
@SuppressWarnings("NullAway.Init")
class WrongWishesTest {

  @MicrovisorFake(devices = {"thermostat-1"})
  static class UnknownDevice {
    @Test
    void test(@NamedDevice("thermostat-l") FakeDevice device) {}
  }

  @Test
  void aDeviceThatIsNotThere() {
    Runs.assertFailure(UnknownDevice.class)
        .hasMessageContaining(
            "FakeDevice device of test: the account has no device 'thermostat-l'; it has"
                + " [FakeDevice[thermostat-1, UV")
        .hasMessageEndingWith("Have it made: @MicrovisorFake(devices = \"thermostat-l\")");
  }

  @MicrovisorFake
  static class NoDevice {
    @Test
    void test(@NamedDevice("thermostat-1") FakeDevice device) {}
  }

  @Test
  void aDeviceWhereThereIsNone() {
    Runs.assertFailure(NoDevice.class).hasMessageContaining("'thermostat-1'; it has none. Have");
  }

  @MicrovisorFake
  static class AnyDevice {
    @Test
    void test(FakeDevice device) {}
  }

  @Test
  void aDeviceWithoutAName() {
    Runs.assertFailure(AnyDevice.class)
        .hasMessage(
            "FakeDevice device of test: say which device, as in @NamedDevice(\"thermostat-1\"); or"
                + " take the FakeAccount and call addDevice()");
  }

  @MicrovisorFake
  static class NamedAccount {
    @Test
    void test(@NamedDevice("thermostat-1") FakeAccount account) {}
  }

  @MicrovisorFake
  static class UriAsText {
    @Test
    void test(@FakeServerUri String uri) {}
  }

  @Test
  void aMarkOnAnotherType() {
    Runs.assertFailure(NamedAccount.class)
        .hasMessage("FakeAccount account of test: @NamedDevice is for a FakeDevice");
    Runs.assertFailure(UriAsText.class)
        .hasMessage("String uri of test: @FakeServerUri is for a java.net.URI");
  }

  @MicrovisorFake
  static class UnmarkedUri {
    @FromFake URI uri;

    @Test
    void test() {}
  }

  @MicrovisorFake
  static class FieldOfASupertype {
    @FromFake AutoCloseable server;

    @Test
    void test() {}
  }

  @Test
  void aFieldOfAnotherType() {
    Runs.assertFailure(UnmarkedUri.class)
        .hasMessage("URI uri of UnmarkedUri: the fake's address needs @FakeServerUri");
    Runs.assertFailure(FieldOfASupertype.class)
        .hasMessage(
            "AutoCloseable server of FieldOfASupertype: @FromFake is for MicrovisorServer,"
                + " FakeAccount and TwilioRestClient; @FakeServerUri and @NamedDevice are for URI and"
                + " FakeDevice");
  }

  @MicrovisorFake
  static class LeavesUrisAlone {
    @Test
    void test(URI uri, MicrovisorServer server) {}
  }

  @Test
  void aUriWithoutAMarkIsLeftToOthers() {
    Runs.assertFailure(LeavesUrisAlone.class).hasMessageContaining("No ParameterResolver");
  }
}
