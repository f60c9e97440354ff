package io.github.microvisorfake.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountSecret;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twilio's Java client creates, fetches, updates and deletes configs and secrets. */
@MicrovisorFake
class TwilioEntriesTest {

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void createStoresTheValueAndReturnsTheEntry(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    EntrySnapshot created = collection.of(account, c).create("broker-host", "mqtt.example.com");

    assertThat(collection.stored(account, "broker-host")).contains("mqtt.example.com");
    assertThat(created.key()).isEqualTo("broker-host");
    assertThat(created.value().isPresent()).isEqualTo(!collection.isSecret());
    assertThat(created.value().orElse("mqtt.example.com")).isEqualTo("mqtt.example.com");
    assertThat(created.url())
        .hasToString(account.uri() + collection.path(account) + "/broker-host");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void deviceIsReturnedByItsSid(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    EntrySnapshot created = collection.of(account, c).create("k", "v");

    assertThat(created.device().isPresent()).isEqualTo(collection.isOfADevice());
    assertThat(created.device().orElse(collection.device(account).sid()))
        .isEqualTo(collection.device(account).sid());
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void datesAreUtcInWholeSeconds(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    ZonedDateTime date = collection.of(account, c).create("k", "v").date();

    assertThat(date.getOffset()).isEqualTo(ZoneOffset.UTC);
    assertThat(date.getNano()).isZero();
    assertThat(date).isCloseTo(ZonedDateTime.now(ZoneOffset.UTC), within(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void fetchReturnsTheSameEntryAsCreate(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    EntrySnapshot created = collection.of(account, c).create("k", "v");

    assertThat(collection.of(account, c).fetch("k")).isEqualTo(created);
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void deleteReturnsTrueAndMakesTheKeyAvailable(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    collection.of(account, c).create("k", "first");

    assertThat(collection.of(account, c).delete("k")).isTrue();
    assertThat(collection.stored(account, "k")).isEmpty();
    collection.of(account, c).create("k", "second");
    assertThat(collection.stored(account, "k")).contains("second");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void anAllowedUpdateReplacesTheValue(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    account.setAllowUpdates(true);
    EntrySnapshot created = collection.of(account, c).create("k", "first");

    EntrySnapshot updated = collection.of(account, c).update("k", "second");

    assertThat(collection.stored(account, "k")).contains("second");
    assertThat(updated.value().orElse("second")).isEqualTo("second");
    assertThat(updated.url()).isEqualTo(created.url());
    assertThat(updated.date()).isAfterOrEqualTo(created.date());
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void valuesAreStoredUnchanged(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    String value = " line\r\nline\t+%26&=;é日本\uD83D\uDD11\"\\' ";

    EntrySnapshot created = collection.of(account, c).create("k", value);

    assertThat(collection.stored(account, "k")).contains(value);
    assertThat(created.value().orElse(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void longestValueIsStored(EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    String longest = "\uD83D\uDD11".repeat(4096);

    collection.of(account, c).create("k", longest);

    assertThat(collection.stored(account, "k")).contains(longest);
  }

  @Test
  void datesEqualThoseOfTheFake(FakeAccount account, TwilioRestClient twilio) {
    ZonedDateTime date = AccountSecret.creator("root_ca", "v").create(twilio).getDateRotated();

    assertThat(
            account.secret("root_ca").orElseThrow().dateRotated().truncatedTo(ChronoUnit.SECONDS))
        .isEqualTo(date.toInstant());
  }

  @Test
  void secretsAreReturnedWithoutValue(FakeAccount account, TwilioRestClient twilio) {
    String device = account.addDevice().sid();
    List<Object> shown =
        List.of(
            AccountSecret.creator("k", "hunter2!").create(twilio),
            AccountSecret.fetcher("k").fetch(twilio),
            DeviceSecret.creator(device, "k", "hunter2!").create(twilio),
            DeviceSecret.fetcher(device, "k").fetch(twilio));

    assertThat(shown).noneSatisfy(entry -> assertThat(entry.toString()).contains("hunter2"));
    assertThat(shown.stream().flatMap(entry -> Arrays.stream(entry.getClass().getMethods())))
        .noneMatch(method -> method.getName().equals("getValue"));
  }
}
