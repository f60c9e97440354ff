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

/** Twilio's client creates, fetches, updates and deletes an entry of each kind. */
@MicrovisorFake
class TwilioLifeTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void createStoresTheValueAndShowsTheEntry(Kind kind, FakeAccount account, TwilioRestClient c) {
    Shown created = kind.of(account, c).create("broker-host", "mqtt.example.com");

    assertThat(kind.stored(account, "broker-host")).contains("mqtt.example.com");
    assertThat(created.key()).isEqualTo("broker-host");
    assertThat(created.value().isPresent()).isEqualTo(!kind.isSecret());
    assertThat(created.value().orElse("mqtt.example.com")).isEqualTo("mqtt.example.com");
    assertThat(created.url()).hasToString(account.uri() + kind.path(account) + "/broker-host");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theDeviceIsShownByItsSid(Kind kind, FakeAccount account, TwilioRestClient c) {
    Shown created = kind.of(account, c).create("k", "v");

    assertThat(created.device().isPresent()).isEqualTo(kind.isOfADevice());
    assertThat(created.device().orElse(kind.device(account).sid()))
        .isEqualTo(kind.device(account).sid());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void datesAreReadAsUtcAndWholeSeconds(Kind kind, FakeAccount account, TwilioRestClient c) {
    ZonedDateTime date = kind.of(account, c).create("k", "v").date();

    assertThat(date.getOffset()).isEqualTo(ZoneOffset.UTC);
    assertThat(date.getNano()).isZero();
    assertThat(date).isCloseTo(ZonedDateTime.now(ZoneOffset.UTC), within(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void fetchShowsWhatCreateShowed(Kind kind, FakeAccount account, TwilioRestClient c) {
    Shown created = kind.of(account, c).create("k", "v");

    assertThat(kind.of(account, c).fetch("k")).isEqualTo(created);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void deleteIsTrueAndFreesTheKey(Kind kind, FakeAccount account, TwilioRestClient c) {
    kind.of(account, c).create("k", "first");

    assertThat(kind.of(account, c).delete("k")).isTrue();
    assertThat(kind.stored(account, "k")).isEmpty();
    kind.of(account, c).create("k", "second");
    assertThat(kind.stored(account, "k")).contains("second");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anAllowedUpdateReplacesTheValue(Kind kind, FakeAccount account, TwilioRestClient c) {
    account.allowUpdates(true);
    Shown created = kind.of(account, c).create("k", "first");

    Shown updated = kind.of(account, c).update("k", "second");

    assertThat(kind.stored(account, "k")).contains("second");
    assertThat(updated.value().orElse("second")).isEqualTo("second");
    assertThat(updated.url()).isEqualTo(created.url());
    assertThat(updated.date()).isAfterOrEqualTo(created.date());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void valuesArriveUnchanged(Kind kind, FakeAccount account, TwilioRestClient c) {
    String value = " line\r\nline\t+%26&=;é日本\uD83D\uDD11\"\\' ";

    Shown created = kind.of(account, c).create("k", value);

    assertThat(kind.stored(account, "k")).contains(value);
    assertThat(created.value().orElse(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theLongestValueArrives(Kind kind, FakeAccount account, TwilioRestClient c) {
    String longest = "\uD83D\uDD11".repeat(4096);

    kind.of(account, c).create("k", longest);

    assertThat(kind.stored(account, "k")).contains(longest);
  }

  @Test
  void datesAreThoseThatTheFakeHolds(FakeAccount account, TwilioRestClient twilio) {
    ZonedDateTime date = AccountSecret.creator("root_ca", "v").create(twilio).getDateRotated();

    assertThat(
            account.secret("root_ca").orElseThrow().dateRotated().truncatedTo(ChronoUnit.SECONDS))
        .isEqualTo(date.toInstant());
  }

  @Test
  void noSecretHasAValue(FakeAccount account, TwilioRestClient twilio) {
    String device = account.addDevice().sid();
    List<Object> shown =
        List.of(
            AccountSecret.creator("k", "hunter2!").create(twilio),
            AccountSecret.fetcher("k").fetch(twilio),
            DeviceSecret.creator(device, "k", "hunter2!").create(twilio),
            DeviceSecret.fetcher(device, "k").fetch(twilio));

    assertThat(shown).noneSatisfy(it -> assertThat(it.toString()).contains("hunter2"));
    assertThat(shown.stream().flatMap(it -> Arrays.stream(it.getClass().getMethods())))
        .noneMatch(method -> method.getName().equals("getValue"));
  }
}
