package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.journal.HttpMethod.DELETE;
import static io.github.microvisorfake.journal.HttpMethod.GET;
import static io.github.microvisorfake.journal.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.junit.FakeServerOptions;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.options.ServerOptions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A journal that has dropped requests does not vouch for what it no longer has. */
@MicrovisorFake
@SuppressWarnings("NullAway.Init")
class FullJournalAssertTest {

  @FakeServerOptions
  static final ServerOptions OPTIONS = ServerOptions.builder().journalCapacity(2).build();

  @FromFake private FakeAccount account;
  @FromFake private TwilioRestClient twilio;

  @BeforeEach
  void dropARequest() {
    AccountConfig.creator("k", "v").create(twilio);
    AccountConfig.fetcher("k").fetch(twilio);
    AccountConfig.fetcher("k").fetch(twilio);
  }

  private static void assertRefuses(ThrowingCallable assertion) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the journal was full and has dropped 1 older request;")
        .hasMessageContaining("clearRequests()")
        .hasMessageContaining("journalCapacity");
  }

  @Test
  void absenceIsNotVerified() {
    assertRefuses(() -> assertThat(account).receivedNo(POST, "/v1/Configs"));
    assertRefuses(() -> assertThat(account).receivedNo(DELETE, "/v1/Configs/k"));
    assertRefuses(() -> assertThat(account).hasNoExplainedSuccess());
    assertRefuses(() -> assertThat(account.addDevice()).receivedNo(GET, ""));
    assertFails(
        () -> assertThat(account).receivedNo(DELETE, "/v1/*"),
        """
        Expecting:
          %s
        not to have received DELETE /v1/*
        but this cannot be verified: the journal was full and has dropped 1 older request;
        call clearRequests() on the account before the part to verify, use an account for each test, or set a larger ServerOptionsBuilder.journalCapacity"""
            .formatted(account));
  }

  @Test
  void numberIsVerifiedOnlyIfThereAreTooMany() {
    ReceivedRequestsAssert fetches = assertThat(account).received(GET, "/v1/Configs/k");

    assertRefuses(() -> fetches.times(2));
    assertRefuses(() -> fetches.times(3));
    assertThatThrownBy(() -> fetches.times(1)).hasMessageContaining("but received it 2 times:");
  }

  @Test
  void propertiesOfAllRequestsAreNotVerified() {
    ReceivedRequestsAssert fetches = assertThat(account).received(GET, "/v1/Configs/k");

    assertRefuses(() -> fetches.eachHasStatus(200));
    assertThatThrownBy(() -> fetches.eachHasStatus(404))
        .hasMessageContaining("but received these others:");
    assertRefuses(() -> fetches.withStatus(404));
  }

  @Test
  void missingRequestIsReportedWithThoseThatWereDropped() {
    assertRefuses(() -> assertThat(account).received(POST, "/v1/Configs"));
  }

  @Test
  void presenceIsVerified() {
    assertThat(account).received(GET, "/v1/Configs/k").withStatus(200);
  }

  @Test
  void clearedJournalVouchesForLaterRequests() {
    account.clearRequests();
    AccountConfig.fetcher("k").fetch(twilio);

    assertThat(account).receivedNo(POST, "/v1/Configs").hasNoExplainedSuccess();
    assertThat(account).received(GET, "/v1/Configs/k").times(1).eachHasStatus(200);
  }
}
