package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.journal.HttpMethod.DELETE;
import static io.github.microvisorfake.journal.HttpMethod.GET;
import static io.github.microvisorfake.journal.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import com.twilio.rest.microvisor.v1.AccountSecret;
import com.twilio.rest.microvisor.v1.Device;
import com.twilio.rest.microvisor.v1.device.DeviceConfig;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import io.github.microvisorfake.twilio.TwilioClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicrovisorFake(devices = {"thermostat-1", "caf\u00e9 1"})
@SuppressWarnings("NullAway.Init")
class ReceivedRequestsAssertTest {

  @FromFake private FakeAccount account;
  @FromFake private TwilioRestClient twilio;

  @NamedDevice("thermostat-1")
  private FakeDevice device;

  private void createTwice() {
    AccountConfig.creator("k", "v").create(twilio);
    assertThatThrownBy(() -> AccountConfig.creator("k", "v").create(twilio))
        .isInstanceOf(ApiException.class);
  }

  @Test
  void filtersSelectRequestsThatTheNextAssertionsAreAbout() {
    createTwice();
    AccountConfig.creator("other", "v").create(twilio);

    assertThat(account).received(POST, "/v1/Configs").times(3);
    assertThat(account).received(POST, "/v1/Configs").withStatus(201).times(2);
    assertThat(account).received(POST, "/v1/Configs").withParameter("Key", "k").times(2);
    assertThat(account)
        .received(POST, "/v1/Configs")
        .withParameter("Key", "k")
        .withStatus(409)
        .times(1)
        .eachHasParameter("Value", "v");
  }

  @Test
  void filterThatSelectsNothingFails() {
    AccountConfig.creator("k", "v").create(twilio);

    assertFails(
        () -> assertThat(account).received(POST, "/v1/Configs").withStatus(409),
        """
        Expecting:
          %s
        to have received POST /v1/Configs with status 409
        but received:
          1 POST /v1/Configs (Value=v, Key=k) 201"""
            .formatted(account));
    assertFails(
        () ->
            assertThat(account)
                .received(POST, "/v1/Configs")
                .withStatus(201)
                .withParameter("Key", "a\r\n"),
        """
        Expecting:
          %s
        to have received POST /v1/Configs with status 201 with parameter Key=a\\r\\n
        but received:
          1 POST /v1/Configs (Value=v, Key=k) 201"""
            .formatted(account));
  }

  @Test
  void eachFailsForRequestsThatDiffer() {
    createTwice();

    assertThatThrownBy(() -> assertThat(account).received(POST, "/v1/Configs").eachHasStatus(201))
        .hasMessageStartingWith(
            """

            Expecting:
              %s
            to have received each POST /v1/Configs with status 201
            but received these others:
              2 POST /v1/Configs (Value=v, Key=k) 409 (20409):"""
                .formatted(account));
    assertThat(account).received(POST, "/v1/Configs").withStatus(201).eachHasStatus(201);
    assertThatThrownBy(
            () -> assertThat(account).received(POST, "/v1/Configs").eachHasParameter("key", "k"))
        .hasMessageContaining("with parameter key=k\nbut received these others:\n  1 POST");
  }

  @Test
  void descriptionIsKeptByFilters() {
    createTwice();

    assertThatThrownBy(
            () ->
                assertThat(account)
                    .as("50%")
                    .received(POST, "/v1/Configs")
                    .withStatus(201)
                    .withParameter("Key", "k")
                    .times(2))
        .hasMessageStartingWith("[50%] ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void timesNamesReceivedNo(int times) {
    AccountConfig.creator("k", "v").create(twilio);

    assertThatThrownBy(() -> assertThat(account).received(POST, "/v1/Configs").times(times))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "times(" + times + ") cannot be verified; for no request use receivedNo(method, path)");
  }

  @Test
  void deviceFindsRequestsBySidAndByName() {
    DeviceConfig.creator(device.sid(), "a", "v").create(twilio);
    DeviceConfig.creator("thermostat-1", "b", "v").create(twilio);
    DeviceConfig.creator("caf\u00e9 1", "c", "v").create(twilio);
    Device.fetcher("thermostat-1").fetch(twilio);

    assertThat(device).received(POST, "/Configs").withStatus(201).times(2);
    assertThat(device).received(GET, "").times(1);
    assertThat(device).receivedNo(POST, "/Secrets").receivedNo(DELETE, "/*/*");
    assertThat(account)
        .hasDevice("caf\u00e9 1")
        .received(POST, "/Configs")
        .withParameter("Key", "c")
        .times(1);
  }

  @Test
  void deviceListsTheRequestsOfItsAccount() {
    AccountSecret.creator("root_ca", "hunter2!").create(twilio);

    assertFails(
        () -> assertThat(device).received(POST, "/Secrets"),
        """
        Expecting:
          %s
        to have received POST /Secrets
        but received:
          1 POST /v1/Secrets (Value, Key=root_ca) 201"""
            .formatted(device));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Configs", "/v1/Devices/x/Configs", "/Configs?a=b"})
  void deviceRejectsPathsThatAreNotBelowIt(String path) {
    assertThatThrownBy(() -> assertThat(device).receivedNo(POST, path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + path + "'")
        .hasMessageContaining("such as /Configs");
  }

  @Test
  void failureShowsRequestsWithoutAnAccount() {
    TwilioRestClient stranger =
        new TwilioRestClient.Builder("AC" + "7".repeat(32), "another token")
            .httpClient(TwilioClients.httpClientTo(account.uri()))
            .build();
    assertThatThrownBy(() -> AccountConfig.creator("k", "v").create(stranger))
        .isInstanceOf(ApiException.class);

    assertThatThrownBy(() -> assertThat(account).received(POST, "/v1/Configs"))
        .hasMessageContaining(
            """
            but received no requests (if none is expected, use receivedNo)
            meanwhile the server received 1 request without an account, with missing or other credentials:
              0 POST /v1/Configs (Value, Key) 401 (20003):""");
    account.clearRequests();
    assertThatThrownBy(() -> assertThat(account).received(POST, "/v1/Configs"))
        .hasMessageEndingWith("(if none is expected, use receivedNo)");
  }

  @Test
  void hasNoExplainedSuccessFailsForAnExplainedSuccessOnly() {
    createTwice();
    assertThat(account).hasNoExplainedSuccess();

    AccountConfig.creator("caf\u00e9", "v").create(twilio);

    assertThatThrownBy(() -> assertThat(account).hasNoExplainedSuccess())
        .hasMessageContaining("not to have received a request whose successful response has an")
        .hasMessageContaining("but received:\n  3 POST /v1/Configs");
  }
}
