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

/** What the attribute {@code seed} arranges. */
class SeedsTest {

  @MicrovisorFake(seed = "fleet.yaml")
  static class PlantsAFleet {
    static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @RepeatedTest(2)
    void credentialsAreMadeAnewAndAllElseIsAsWritten(
        FakeAccount account, @NamedDevice("thermostat-1") FakeDevice thermostat) {
      FakeApiKey key = account.apiKeys().get(0);
      String child = account.subaccounts().get(0).sid();
      List<String> fresh =
          List.of(account.sid(), account.authToken(), key.sid(), key.secret(), child);
      assertThat(SEEN).doesNotContainAnyElementsOf(fresh);
      SEEN.addAll(fresh);
      assertThat(fresh).noneMatch(it -> it.contains("0123456789abcdef") || it.contains("written"));

      assertThat(thermostat.sid()).isEqualTo("UV0123456789abcdef0123456789abcdef");
      assertThat(thermostat).hasSecret("wifi_password").withValue("hunter2!");
      assertThat(thermostat).targets("sensor-firmware");
      assertThat(account).hasConfig("api_url").withValue("https://example.com");
      account.addDevice("left behind");
    }
  }

  @Test
  void aSeedIsATemplateForEachAccount() {
    Runs.succeed(2, PlantsAFleet.class);
  }

  @MicrovisorFake(
      seed = "fleet.yaml",
      clock = "2026-01-01T00:00:00Z",
      devices = "thermostat-2",
      allowUpdates = true)
  static class HasMore {
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
  void theOtherAttributesCountToo() {
    Runs.succeed(1, HasMore.class);
  }

  @MicrovisorFake(seed = "beside.json")
  static class FindsOneBeside {
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
  void aSeedIsAResourceOrAFile() {
    Runs.succeed(1, FindsOneBeside.class);
    Runs.succeed(1, FindsAFile.class);
  }

  @MicrovisorFake(seed = "nowhere.yaml")
  static class FindsNothing {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void aMissingSeedIsTold() {
    Runs.assertFailure(FindsNothing.class)
        .hasMessageContaining("@MicrovisorFake on FindsNothing: seed 'nowhere.yaml' not found");
  }

  @MicrovisorFake(seed = "broken.yaml")
  static class HasABrokenOne {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void aMistakeIsToldWithItsPlace() {
    Runs.assertFailure(HasABrokenOne.class)
        .hasMessageContaining("@MicrovisorFake on HasABrokenOne: broken.yaml:3:11: ")
        .hasMessageContaining("uniqueName");
  }

  @MicrovisorFake(seed = "two-accounts.yaml")
  static class HasTwoAccounts {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void aSeedOfTwoAccountsIsNoTemplate() {
    Runs.assertFailure(HasTwoAccounts.class)
        .hasMessageContaining("two-accounts.yaml")
        .hasMessageContaining("MicrovisorServer");
  }

  @MicrovisorFake(seed = "fleet.yaml", devices = "thermostat-1")
  static class NamesADeviceTwice {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void aDeviceThatTheSeedHasIsNotMadeAgain() {
    Runs.assertFailure(NamesADeviceTwice.class).hasMessageContaining("thermostat-1");
  }

  @MicrovisorFake(seed = "broken.yaml")
  static class HasItToo {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void eachClassIsToldOfAMistakeByItsOwnName() {
    assertThat(Runs.failures(Runs.of(HasABrokenOne.class, HasItToo.class)))
        .satisfiesExactlyInAnyOrder(
            it -> assertThat(it).hasMessageContaining("on HasABrokenOne: broken.yaml:3:11: "),
            it -> assertThat(it).hasMessageContaining("on HasItToo: broken.yaml:3:11: "));
  }
}
