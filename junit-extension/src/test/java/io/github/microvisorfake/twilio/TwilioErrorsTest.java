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

/** The exceptions that Twilio's Java client throws for error responses. */
@MicrovisorFake
class TwilioErrorsTest {

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void aMissingKeyIs404(EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    // As the request named it: by the device's name, where it did.
    String list = collection.path(account).substring("/v1".length());
    String named = list.replace(collection.device(account).sid(), "thermostat-1");

    assertThat(failure(() -> entries.fetch("nowhere")).getMessage())
        .isIn(notFound(list + "/nowhere"), notFound(named + "/nowhere"));
    assertError(failure(() -> entries.fetch("nowhere")), 404, 20404);
    assertError(failure(() -> entries.delete("nowhere")), 404, 20404);
  }

  private static String notFound(String path) {
    return "The requested resource " + path + " was not found";
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void deletingTwiceIs404TheSecondTime(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    entries.create("k", "v");

    assertThat(entries.delete("k")).isTrue();
    assertError(failure(() -> entries.delete("k")), 404, 20404);
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void aSecondCreateIs409AndChangesNothing(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    entries.create("k", "first");

    ApiException failure = failure(() -> entries.create("k", "second"));

    String where =
        collection.isOfADevice()
            ? "on device " + collection.device(account).sid()
            : "in this account";
    assertError(failure, 409, 20409);
    assertThat(failure)
        .hasMessage(
            "%s with Key 'k' already exists %s",
            collection.isSecret() ? "Secret" : "Config", where);
    assertThat(collection.stored(account, "k")).contains("first");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void anUpdateIs405UnlessAllowed(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    entries.create("k", "first");

    ApiException failure = failure(() -> entries.update("k", "second"));

    assertError(failure, 405, 20004);
    assertThat(failure).hasMessage("Method not allowed");
    assertThat(collection.stored(account, "k")).contains("first");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void anAllowedUpdateOfAMissingKeyIs404(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    account.setAllowUpdates(true);

    assertError(failure(() -> collection.of(account, c).update("nowhere", "v")), 404, 20404);
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void anEmptyParameterIs400(EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    ApiException noKey = failure(() -> collection.of(account, c).create("", "v"));
    ApiException noValue = failure(() -> collection.of(account, c).create("k", ""));

    assertError(noKey, 400, 20001);
    assertThat(noKey).hasMessage("Missing required parameter Key in the post body");
    assertError(noValue, 400, 20001);
    assertThat(noValue).hasMessage("Missing required parameter Value in the post body");
  }

  /** The client omits the text as if it were a null reference. */
  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void textNullIsAMissingParameter(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    account.setAllowUpdates(true);
    Entries<?> entries = collection.of(account, c);
    entries.create("k", "v");

    assertThat(failure(() -> entries.create("null", "v")))
        .hasMessage("Missing required parameter Key in the post body");
    assertThat(failure(() -> entries.create("other", "null")))
        .hasMessage("Missing required parameter Value in the post body");
    assertThat(failure(() -> entries.update("k", "null")))
        .hasMessage("Missing required parameter Value in the post body");
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void tooLongParameterIs400(EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);

    ApiException longKey = failure(() -> entries.create("k".repeat(101), "v"));
    ApiException longValue = failure(() -> entries.create("k", "v".repeat(4097)));

    assertError(longKey, 400, 20001);
    assertThat(longKey)
        .hasMessage("Invalid parameter Key: 101 characters, at most 100 are allowed");
    assertError(longValue, 400, 20001);
    assertThat(longValue)
        .hasMessage("Invalid parameter Value: 4097 characters, at most 4096 are allowed");
    assertThat(collection.stored(account, "k")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void aPageSizeOutOfRangeIs400(
      EntryCollection collection, FakeAccount account, TwilioRestClient c) {
    Entries<?> entries = collection.of(account, c);
    String list = "https://microvisor.twilio.com" + collection.path(account);

    ApiException zero = failure(() -> entries.pageAt(list + "?PageSize=0"));
    ApiException huge = failure(() -> entries.pageAt(list + "?PageSize=1001"));
    ApiException lost = failure(() -> entries.pageAt(list + "?PageToken=PAlost"));

    assertError(zero, 400, 20001);
    assertThat(zero).hasMessage("Invalid PageSize.");
    assertError(huge, 400, 20007);
    assertThat(huge).hasMessage("Page size too large");
    assertError(lost, 400, 21481);
  }

  @ParameterizedTest
  @EnumSource(EntryCollection.class)
  void aWrongTokenIs401(EntryCollection collection, FakeAccount account) {
    ApiException failure =
        failure(
            () -> collection.of(account, client(account, account.sid(), "wrong")).create("k", "v"));

    assertError(failure, 401, 20003);
    assertThat(failure).hasMessage("Authenticate");
    assertThat(collection.stored(account, "k")).isEmpty();
  }

  @Test
  void credentialsOfAnotherAccountAre401(FakeAccount account, MicrovisorServer server) {
    FakeAccount other = server.addAccount();
    TwilioRestClient mixed = client(account, account.sid(), other.authToken());

    assertError(failure(() -> AccountConfig.creator("k", "v").create(mixed)), 401, 20003);
    server.removeAccount(other);
  }

  @Test
  void unknownAccountSidIs401(FakeAccount account) {
    TwilioRestClient nobody = client(account, "AC" + "0".repeat(32), account.authToken());

    assertError(failure(() -> AccountConfig.fetcher("k").fetch(nobody)), 401, 20003);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UV00000000000000000000000000000000", "nobody", "a device", "Thermostat-1"})
  void anUnknownDeviceIs404(String device, FakeAccount account, TwilioRestClient twilio) {
    account.addDevice("thermostat-1");

    assertError(failure(() -> DeviceConfig.creator(device, "k", "v").create(twilio)), 404, 20404);
    assertError(failure(() -> DeviceConfig.reader(device).firstPage(twilio)), 404, 20404);
  }

  @Test
  void anotherAccountsDeviceIs404(MicrovisorServer server, TwilioRestClient twilio) {
    FakeAccount other = server.addAccount();
    String device = other.addDevice("thermostat-1").sid();

    assertError(failure(() -> DeviceConfig.creator(device, "k", "v").create(twilio)), 404, 20404);
    server.removeAccount(other);
  }

  private static TwilioRestClient client(FakeAccount account, String sid, String token) {
    return new TwilioRestClient.Builder(sid, token)
        .httpClient(TwilioClients.httpClientTo(account.uri()))
        .build();
  }

  private static ApiException failure(ThrowingCallable call) {
    ApiException failure = catchThrowableOfType(ApiException.class, call);
    assertThat(failure).as("the exception for a rejected call").isNotNull();
    return failure;
  }

  private static void assertError(ApiException failure, int status, int code) {
    assertThat(failure.getStatusCode()).isEqualTo(status);
    assertThat(failure.getCode()).isEqualTo(code);
    assertThat(failure.getMoreInfo()).isEqualTo("https://www.twilio.com/docs/errors/" + code);
  }
}
