package io.github.microvisorfake.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import com.twilio.rest.microvisor.v1.device.DeviceConfig;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors as Twilio's client throws them. */
@MicrovisorFake
class TwilioErrorsTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aMissingKeyIs404(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    // As the request named it: by the device's name, where it did.
    String list = kind.path(account).substring("/v1".length());
    String named = list.replace(kind.device(account).sid(), "thermostat-1");

    assertThat(refusal(() -> entries.fetch("nowhere")).getMessage())
        .isIn(notFound(list + "/nowhere"), notFound(named + "/nowhere"));
    assertError(refusal(() -> entries.fetch("nowhere")), 404, 20404);
    assertError(refusal(() -> entries.delete("nowhere")), 404, 20404);
  }

  private static String notFound(String path) {
    return "The requested resource " + path + " was not found";
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void deletingTwiceIs404TheSecondTime(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    entries.create("k", "v");

    assertThat(entries.delete("k")).isTrue();
    assertError(refusal(() -> entries.delete("k")), 404, 20404);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aSecondCreateIs409AndChangesNothing(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    entries.create("k", "first");

    ApiException refusal = refusal(() -> entries.create("k", "second"));

    String where =
        kind.isOfADevice() ? "on device " + kind.device(account).sid() : "in this account";
    assertError(refusal, 409, 20409);
    assertThat(refusal)
        .hasMessage(
            "%s with Key 'k' already exists %s", kind.isSecret() ? "Secret" : "Config", where);
    assertThat(kind.stored(account, "k")).contains("first");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anUpdateIs405UnlessAllowed(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    entries.create("k", "first");

    ApiException refusal = refusal(() -> entries.update("k", "second"));

    assertError(refusal, 405, 20004);
    assertThat(refusal).hasMessage("Method not allowed");
    assertThat(kind.stored(account, "k")).contains("first");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anAllowedUpdateOfAMissingKeyIs404(Kind kind, FakeAccount account, TwilioRestClient c) {
    account.allowUpdates(true);

    assertError(refusal(() -> kind.of(account, c).update("nowhere", "v")), 404, 20404);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anEmptyParameterIs400(Kind kind, FakeAccount account, TwilioRestClient c) {
    ApiException noKey = refusal(() -> kind.of(account, c).create("", "v"));
    ApiException noValue = refusal(() -> kind.of(account, c).create("k", ""));

    assertError(noKey, 400, 20001);
    assertThat(noKey).hasMessage("Missing required parameter Key in the post body");
    assertError(noValue, 400, 20001);
    assertThat(noValue).hasMessage("Missing required parameter Value in the post body");
  }

  /** The client leaves it out, as if it were Java's null. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void theTextNullIsAMissingParameter(Kind kind, FakeAccount account, TwilioRestClient c) {
    account.allowUpdates(true);
    Entries<?> entries = kind.of(account, c);
    entries.create("k", "v");

    assertThat(refusal(() -> entries.create("null", "v")))
        .hasMessage("Missing required parameter Key in the post body");
    assertThat(refusal(() -> entries.create("other", "null")))
        .hasMessage("Missing required parameter Value in the post body");
    assertThat(refusal(() -> entries.update("k", "null")))
        .hasMessage("Missing required parameter Value in the post body");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aTextThatIsTooLongIs400(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);

    ApiException longKey = refusal(() -> entries.create("k".repeat(101), "v"));
    ApiException longValue = refusal(() -> entries.create("k", "v".repeat(4097)));

    assertError(longKey, 400, 20001);
    assertThat(longKey)
        .hasMessage("Invalid parameter Key: 101 characters, at most 100 are allowed");
    assertError(longValue, 400, 20001);
    assertThat(longValue)
        .hasMessage("Invalid parameter Value: 4097 characters, at most 4096 are allowed");
    assertThat(kind.stored(account, "k")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPageSizeOutOfRangeIs400(Kind kind, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = kind.of(account, c);
    String list = "https://microvisor.twilio.com" + kind.path(account);

    ApiException zero = refusal(() -> entries.pageAt(list + "?PageSize=0"));
    ApiException huge = refusal(() -> entries.pageAt(list + "?PageSize=1001"));
    ApiException lost = refusal(() -> entries.pageAt(list + "?PageToken=PAlost"));

    assertError(zero, 400, 20001);
    assertThat(zero).hasMessage("Invalid PageSize.");
    assertError(huge, 400, 20007);
    assertThat(huge).hasMessage("Page size too large");
    assertError(lost, 400, 21481);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aWrongTokenIs401(Kind kind, FakeAccount account) {
    ApiException refusal =
        refusal(() -> kind.of(account, client(account, account.sid(), "wrong")).create("k", "v"));

    assertError(refusal, 401, 20003);
    assertThat(refusal).hasMessage("Authenticate");
    assertThat(kind.stored(account, "k")).isEmpty();
  }

  @Test
  void credentialsOfTwoAccountsDoNotMix(FakeAccount account, MicrovisorServer server) {
    FakeAccount other = server.addAccount();
    TwilioRestClient mixed = client(account, account.sid(), other.authToken());

    assertError(refusal(() -> AccountConfig.creator("k", "v").create(mixed)), 401, 20003);
    server.removeAccount(other);
  }

  @Test
  void aSidThatIsNobodysIs401(FakeAccount account) {
    TwilioRestClient nobody = client(account, "AC" + "0".repeat(32), account.authToken());

    assertError(refusal(() -> AccountConfig.fetcher("k").fetch(nobody)), 401, 20003);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UV00000000000000000000000000000000", "nobody", "a device", "Thermostat-1"})
  void anUnknownDeviceIs404(String device, FakeAccount account, TwilioRestClient twilio) {
    account.addDevice("thermostat-1");

    assertError(refusal(() -> DeviceConfig.creator(device, "k", "v").create(twilio)), 404, 20404);
    assertError(refusal(() -> DeviceConfig.reader(device).firstPage(twilio)), 404, 20404);
  }

  @Test
  void anotherAccountsDeviceIs404(MicrovisorServer server, TwilioRestClient twilio) {
    FakeAccount other = server.addAccount();
    String device = other.addDevice("thermostat-1").sid();

    assertError(refusal(() -> DeviceConfig.creator(device, "k", "v").create(twilio)), 404, 20404);
    server.removeAccount(other);
  }

  private static TwilioRestClient client(FakeAccount account, String sid, String token) {
    return new TwilioRestClient.Builder(sid, token)
        .httpClient(TwilioClients.httpClientTo(account.uri()))
        .build();
  }

  private static ApiException refusal(ThrowingCallable call) {
    ApiException refusal = catchThrowableOfType(ApiException.class, call);
    assertThat(refusal).as("the exception for a refused call").isNotNull();
    return refusal;
  }

  private static void assertError(ApiException refusal, int status, int code) {
    assertThat(refusal.getStatusCode()).isEqualTo(status);
    assertThat(refusal.getCode()).isEqualTo(code);
    assertThat(refusal.getMoreInfo()).isEqualTo("https://www.twilio.com/docs/errors/" + code);
  }
}
