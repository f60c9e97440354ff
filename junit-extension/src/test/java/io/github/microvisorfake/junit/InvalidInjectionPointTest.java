package io.github.microvisorfake.junit;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Errors for parameters and fields that cannot be injected. */
@SuppressWarnings("NullAway.Init")
class InvalidInjectionPointTest {

  @MicrovisorFake(devices = {"thermostat-1"})
  static class UnknownDevice {
    @Test
    void test(@NamedDevice("thermostat-l") FakeDevice device) {}
  }

  @Test
  void unknownDeviceIsRejected() {
    TestRuns.assertFailure(UnknownDevice.class)
        .hasMessageContaining(
            "FakeDevice device of test: the account has no device 'thermostat-l'; it has"
                + " [FakeDevice[thermostat-1, UV")
        .hasMessageEndingWith("To add it, use @MicrovisorFake(devices = \"thermostat-l\")");
  }

  @MicrovisorFake
  static class NoDevice {
    @Test
    void test(@NamedDevice("thermostat-1") FakeDevice device) {}
  }

  @Test
  void deviceIsRejectedIfTheAccountHasNoDevices() {
    TestRuns.assertFailure(NoDevice.class)
        .hasMessageContaining("'thermostat-1'; it has none. To add it");
  }

  @MicrovisorFake(devices = "of-class")
  static class ReplacesTheList {
    @Test
    @MicrovisorFake(devices = "of-method")
    void test(@NamedDevice("of-class") FakeDevice device) {}
  }

  @MicrovisorFake(isolation = Isolation.PER_CLASS, devices = "thermostat-1")
  static class RemovesTheDevice {
    @BeforeAll
    static void remove(FakeAccount account) {
      account.removeDevice(account.devices().get(0));
    }

    @Test
    void test(@NamedDevice("thermostat-1") FakeDevice device) {}
  }

  @Test
  void deviceThatAnAnnotationListsIsNotSuggestedAgain() {
    TestRuns.assertFailure(ReplacesTheList.class)
        .hasMessageEndingWith(
            "@MicrovisorFake on ReplacesTheList lists it, but the devices of the nearer"
                + " @MicrovisorFake on test replace that list; list it there, too");
    TestRuns.assertFailure(RemovesTheDevice.class)
        .hasMessageEndingWith(
            "@MicrovisorFake on RemovesTheDevice has added it, but it was removed or renamed"
                + " since");
  }

  @MicrovisorFake
  static class AnyDevice {
    @Test
    void test(FakeDevice device) {}
  }

  @Test
  void deviceWithoutNamedDeviceIsRejected() {
    TestRuns.assertFailure(AnyDevice.class)
        .hasMessage(
            "FakeDevice device of test: annotate it with its name, such as"
                + " @NamedDevice(\"thermostat-1\"), or inject the FakeAccount and call addDevice()");
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
  void annotationOnAnotherTypeIsRejected() {
    TestRuns.assertFailure(NamedAccount.class)
        .hasMessage("FakeAccount account of test: @NamedDevice requires the type FakeDevice");
    TestRuns.assertFailure(UriAsText.class)
        .hasMessage("String uri of test: @FakeServerUri requires the type java.net.URI");
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
  void fieldOfUnsupportedTypeIsRejected() {
    TestRuns.assertFailure(UnmarkedUri.class)
        .hasMessage(
            "URI uri of UnmarkedUri: replace @FromFake with @FakeServerUri to inject the URI of the"
                + " server");
    TestRuns.assertFailure(FieldOfASupertype.class)
        .hasMessage(
            "AutoCloseable server of FieldOfASupertype: @FromFake supports MicrovisorServer,"
                + " FakeAccount and TwilioRestClient; use @FakeServerUri for a URI and @NamedDevice for"
                + " a FakeDevice");
  }

  @MicrovisorFake
  static class LeavesUrisAlone {
    @Test
    void test(URI uri, MicrovisorServer server) {}
  }

  @Test
  void unannotatedUriIsNotResolved() {
    TestRuns.assertFailure(LeavesUrisAlone.class).hasMessageContaining("No ParameterResolver");
  }
}
