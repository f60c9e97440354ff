package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.junit.jupiter.api.Test;

/** The example of headers in the journal in {@code docs/inspection.md}. */
@MicrovisorFake
class JournalHeadersExamplesTest {

  @Test
  void headersInTheJournal(FakeAccount microvisor, TwilioRestClient twilio) {
    AccountSecret.creator("wifi_password", "hunter2!").create(twilio);

    RecordedRequest created = microvisor.requests().get(0);
    System.out.println(created.requestHeaders());
    System.out.println(created.responseHeaders());
    System.out.println(created.responseBody().orElse("no body"));
    System.out.println(created.toCurl());

    assertThat(created.requestHeaders().toString()).contains("User-Agent: twilio-java/");
    assertThat(created.toCurl())
        .startsWith("curl -i -u \"" + microvisor.sid() + ":$AUTH_TOKEN\" ")
        .contains(" --data-urlencode Key=wifi_password ", " --data-urlencode \"Value=$VALUE\" ")
        .endsWith(" " + microvisor.uri() + "/v1/Secrets");
  }
}
