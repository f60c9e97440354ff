package io.github.microvisorfake.junit;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeDevice;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The attribute {@code seed}. */
class SeedFileTest {

  @MicrovisorFake(seed = "fleet.yaml")
  static class SeedsAFleet {
    static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @RepeatedTest(2)
    void credentialsAreGeneratedAndOtherValuesAreSeeded(
        FakeAccount account, @NamedDevice("thermostat-1") FakeDevice thermostat) {
      FakeApiKey key = account.apiKeys().get(0);
      String child = account.subaccounts().get(0).sid();
      List<String> fresh =
          List.of(account.sid(), account.authToken(), key.sid(), key.secret(), child);
      assertThat(SEEN).doesNotContainAnyElementsOf(fresh);
      SEEN.addAll(fresh);
      assertThat(fresh)
          .noneMatch(value -> value.contains("0123456789abcdef") || value.contains("written"));

      assertThat(thermostat.sid()).isEqualTo("UV0123456789abcdef0123456789abcdef");
      assertThat(thermostat).hasSecret("wifi_password").withValue("hunter2!");
      assertThat(thermostat).hasTargetApp("sensor-firmware");
      assertThat(account).hasConfig("api_url").withValue("https://example.com");
      account.addDevice("left behind");
    }
  }

  @Test
  void seedIsATemplateForEachAccount() {
    TestRuns.succeed(2, SeedsAFleet.class);
  }

  @MicrovisorFake(
      seed = "fleet.yaml",
      clock = "2026-01-01T00:00:00Z",
      devices = "thermostat-2",
      allowUpdates = true)
  static class HasAllAttributes {
    @Test
    void test(FakeAccount account, @NamedDevice("thermostat-1") FakeDevice seeded) {
      Instant start = Instant.parse("2026-01-01T00:00:00Z");
      assertThat(account.config("api_url").orElseThrow().dateUpdated()).isEqualTo(start);
      assertThat(seeded.loggingUntil()).contains(Instant.parse("2026-01-02T00:00:00Z"));
      assertThat(account.devices()).hasSize(2);
      assertThat(account.allowsUpdates()).isTrue();
    }
  }

  @Test
  void otherAttributesApplyToSeededAccounts() {
    TestRuns.succeed(1, HasAllAttributes.class);
  }

  @MicrovisorFake(seed = "beside.json")
  static class FindsAResource {
    @Test
    void test(FakeAccount account) {
      assertThat(account).hasConfig("found").withValue("beside the class");
    }
  }

  @MicrovisorFake(seed = "src/test/resources/fleet.yaml")
  static class FindsAFile {
    @Test
    void test(FakeAccount account) {
      assertThat(account).hasDevice("thermostat-1");
    }
  }

  @Test
  void seedIsAResourceOrAFile() {
    TestRuns.succeed(1, FindsAResource.class);
    TestRuns.succeed(1, FindsAFile.class);
  }

  @MicrovisorFake(seed = "nowhere.yaml")
  static class FindsNothing {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void missingSeedIsReported() {
    TestRuns.assertFailure(FindsNothing.class)
        .hasMessageContaining("@MicrovisorFake on FindsNothing: seed 'nowhere.yaml' not found");
  }

  @MicrovisorFake(seed = "broken.yaml")
  static class InvalidSeed {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void seedErrorIsReportedWithItsPosition() {
    TestRuns.assertFailure(InvalidSeed.class)
        .hasMessageContaining("@MicrovisorFake on InvalidSeed: broken.yaml:3:11: ")
        .hasMessageContaining("uniqueName");
  }

  @MicrovisorFake(seed = "two-accounts.yaml")
  static class HasTwoAccounts {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void seedWithTwoAccountsIsRejected() {
    TestRuns.assertFailure(HasTwoAccounts.class)
        .hasMessageContaining("two-accounts.yaml")
        .hasMessageContaining("MicrovisorServer");
  }

  @MicrovisorFake(seed = "fleet.yaml", devices = "thermostat-1")
  static class NamesADeviceTwice {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void deviceThatExistsInTheSeedIsRejected() {
    TestRuns.assertFailure(NamesADeviceTwice.class).hasMessageContaining("thermostat-1");
  }

  @MicrovisorFake(seed = "broken.yaml")
  static class SameInvalidSeed {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void seedErrorIsReportedForEachClass() {
    assertThat(TestRuns.failures(TestRuns.of(InvalidSeed.class, SameInvalidSeed.class)))
        .satisfiesExactlyInAnyOrder(
            failure ->
                assertThat(failure).hasMessageContaining("on InvalidSeed: broken.yaml:3:11: "),
            failure ->
                assertThat(failure).hasMessageContaining("on SameInvalidSeed: broken.yaml:3:11: "));
  }
}
