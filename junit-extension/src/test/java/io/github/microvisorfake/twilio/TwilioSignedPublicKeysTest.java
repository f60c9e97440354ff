package io.github.microvisorfake.twilio;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.twilio.Twilio;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.accounts.v1.credential.PublicKey;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeSigningKey;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.signing.ClientValidation;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Signed requests of versions of Twilio's client that have only public keys. Versions 11.0.0 to
 * 11.0.3 leave out the hash of the body.
 */
@SuppressWarnings("NullAway.Init")
class TwilioSignedPublicKeysTest {

  /** The constant of the class is that of the version at compile time. */
  private static final String VERSION = System.getProperty("expected.twilio", Twilio.VERSION);

  private MicrovisorServer server;
  private FakeAccount account;
  private FakeSigningKey key;
  private TwilioRestClient twilio;

  @BeforeEach
  void start() {
    server = MicrovisorServer.start();
    account = server.account();
    account.setClientValidation(ClientValidation.REQUIRED);
    key = account.addSigningKey();
    twilio = TwilioClients.signingClientOf(account, key);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private PublicKey create() {
    String der = Base64.getEncoder().encodeToString(key.publicKey().key().getEncoded());
    return PublicKey.creator(der).setFriendlyName("laptop & co").create(twilio);
  }

  @Test
  void requestsWithoutABodyAreAccepted() {
    String sid = key.publicKey().sid();

    assertThat(PublicKey.fetcher(sid).fetch(twilio).getSid()).isEqualTo(sid);
    assertThat(PublicKey.reader().read(twilio)).hasSize(1);
    assertThat(PublicKey.deleter(sid).delete(twilio)).isTrue();
    assertThat(account.requests())
        .allSatisfy(request -> assertThat(request).wasSignedBy(key.publicKey()));
  }

  @Test
  void requestWithABodyIsAccepted() {
    assumeThat(VERSION).doesNotStartWith("11.0.");

    assertThat(create().getFriendlyName()).isEqualTo("laptop & co");
  }

  @Test
  void bodyThatWasLeftOutIsExplained() {
    assumeThat(VERSION).startsWith("11.0.");

    assertThatThrownBy(this::create)
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(70156));
    assertThat(account.requests().get(0))
        .hasCode(70156)
        .hasExplanationContaining("the client left out the hash of the body");
  }
}
