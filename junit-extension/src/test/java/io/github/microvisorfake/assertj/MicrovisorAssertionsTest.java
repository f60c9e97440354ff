package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThatThrownBy;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.within;
import static org.assertj.core.util.Throwables.getStackTrace;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** One static import serves a whole test class. */
@MicrovisorFake
class MicrovisorAssertionsTest {

  @Test
  void jdkTypesHaveAssertjAssertions() {
    assertThat("x".repeat(2)).isEqualTo("xx");
    assertThat(1).isPositive();
    assertThat(1.0).isEqualTo(1.01, within(0.1));
    assertThat(true).isTrue();
    assertThat(List.of("x")).containsExactly("x");
    assertThat(Map.of("k", "v")).containsEntry("k", "v");
    assertThat(Optional.of("x")).contains("x");
    assertThat(Instant.EPOCH).isBefore(Instant.now());
    assertThat(URI.create("http://localhost:1")).hasPort(1);
    assertThat(new String[] {"x"}).hasSize(1);
    assertThatThrownBy(() -> List.of().get(0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void fakeTypesHaveObjectAssertions(FakeAccount account) {
    assertThat(account).isNotNull().hasToString("FakeAccount[" + account.sid() + "]");
    assertThat(account.addConfig("k", "v")).extracting(FakeConfig::value).isEqualTo("v");
    assertThat(account.devices()).isEmpty();
  }

  @Test
  void fakeTypesHaveTheirOwnAssertions(FakeAccount account) {
    FakeDevice device = account.addDevice();

    assertThat(device).hasNoSecret("k");
    assertThat(device.addSecret("k", "v")).withValue("v");
    assertThat(account).hasDevice(device.sid());
    assertThat(account.addConfig("k", "v")).withValue("v");
    assertThat(account.addApp("firmware")).hasUniqueName("firmware");
  }

  /** Shows how a project adds assertions. */
  private static class OurAssertions extends MicrovisorAssertions {
    static void assertProvisioned(FakeDevice device) {
      assertThat(device).hasSecret("wifi_password");
    }
  }

  @Test
  void assertionsCanBeExtended(FakeAccount account) {
    FakeDevice device = account.addDevice();
    device.addSecret("wifi_password", "hunter2!");

    OurAssertions.assertProvisioned(device);
    OurAssertions.assertThat("x".repeat(2)).isEqualTo("xx");
  }

  @Test
  void softAssertionsCheckWholeChains(FakeAccount account) {
    FakeDevice device = account.addDevice("thermostat-1");
    device.addSecret("wifi_password", "hunter2!");
    SoftAssertions softly = new SoftAssertions();

    softly.check(() -> assertThat(device).hasSecret("wifi_password").withValue("hunter2!"));
    softly.check(() -> assertThat(device).hasSecret("wifi_password").withValue("letmein"));
    softly.check(() -> assertThat(device).hasSecret("root_ca").withValue("0123"));

    assertThat(softly.errorsCollected()).hasSize(2);
    assertThatThrownBy(softly::assertAll)
        .hasMessageContaining("\"letmein\"")
        .hasMessageContaining("\"root_ca\"")
        .satisfies(error -> assertThat(getStackTrace(error)).doesNotContain("hunter2"));
  }
}
