package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import com.twilio.Twilio;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The example of Twilio's static client in {@code docs/junit.md}. */
@MicrovisorFake
@ResourceLock("com.twilio.Twilio")
class StaticClientTest {

  @BeforeEach
  void callTheFake(FakeAccount microvisor, TwilioRestClient twilio) {
    Twilio.init(microvisor.sid(), microvisor.authToken());
    Twilio.setRestClient(twilio);
  }

  @AfterEach
  void forgetTheFake() {
    Twilio.setRestClient(null);
  }

  @Test
  void codeUnderTestUsesTheStaticClient(FakeAccount microvisor) {
    AccountConfig.creator("api_url", "https://example.com").create();

    assertThat(microvisor).hasConfig("api_url");
  }

  @Test
  void initWithTheSameCredentialsKeepsTheClient(FakeAccount microvisor) {
    Twilio.init(microvisor.sid(), microvisor.authToken());

    AccountConfig.creator("api_url", "https://example.com").create();

    assertThat(microvisor).hasConfig("api_url");
  }
}
