package io.github.microvisorfake.twilio;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.Twilio;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.accounts.v1.credential.PublicKey;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.MicrovisorServer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Twilio's Java client creates, fetches, updates, lists and deletes public keys. Runs with the last
 * version that has the Microvisor API and with the newest version, which still has public keys.
 */
class TwilioPublicKeysTest {

  private static final KeyPair PAIR = pair();

  private static MicrovisorServer server;

  private FakeAccount account;
  private TwilioRestClient twilio;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @BeforeEach
  void addAccount() {
    account = server.addAccount();
    twilio = TwilioClients.clientOf(account);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The format of Twilio's Java sample. */
  private static String derAsBase64() {
    return Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded());
  }

  private static String pem() {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
            .encodeToString(PAIR.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }

  /** Uses reflection because the compiler would inline the constant. */
  @Test
  void theExpectedClientIsOnTheClassPath() throws ReflectiveOperationException {
    assertThat(Twilio.class.getField("VERSION").get(null))
        .isEqualTo(System.getProperty("expected.twilio"));
  }

  @Test
  void publicKeyIsCreatedFetchedUpdatedAndDeleted() {
    PublicKey created = PublicKey.creator(pem()).setFriendlyName("laptop").create(twilio);
    assertThat(created.getAccountSid()).isEqualTo(account.sid());
    assertThat(created.getFriendlyName()).isEqualTo("laptop");
    assertThat(created.getDateUpdated()).isEqualTo(created.getDateCreated());

    assertThat(PublicKey.fetcher(created.getSid()).fetch(twilio)).isEqualTo(created);
    PublicKey renamed =
        PublicKey.updater(created.getSid()).setFriendlyName("desktop").update(twilio);
    assertThat(renamed.getFriendlyName()).isEqualTo("desktop");
    assertThat(account.publicKey(created.getSid()).map(FakePublicKey::key))
        .contains((RSAPublicKey) PAIR.getPublic());

    assertThat(PublicKey.deleter(created.getSid()).delete(twilio)).isTrue();
    assertThat(account.publicKeys()).isEmpty();
    assertThatThrownBy(() -> PublicKey.fetcher(created.getSid()).fetch(twilio))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(20404));
  }

  @Test
  void base64WithoutPemHeaderIsAccepted() {
    PublicKey created = PublicKey.creator(derAsBase64()).create(twilio);

    assertThat(created.getFriendlyName()).isNull();
    assertThat(account.publicKey(created.getSid()).orElseThrow().key()).isEqualTo(PAIR.getPublic());
  }

  @Test
  void allPublicKeysAreListedAcrossPages() {
    List<String> uploaded = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      uploaded.add(account.addPublicKey(PAIR.getPublic(), "key " + i).sid());
    }

    List<String> listed = new ArrayList<>();
    PublicKey.reader().pageSize(2).read(twilio).forEach(key -> listed.add(key.getSid()));

    assertThat(listed).isEqualTo(uploaded);
  }

  @Test
  void publicKeyIsCreatedForASubaccount() {
    FakeAccount child = account.addSubaccount();

    PublicKey created = PublicKey.creator(pem()).setAccountSid(child.sid()).create(twilio);

    assertThat(created.getAccountSid()).isEqualTo(child.sid());
    assertThat(PublicKey.fetcher(created.getSid()).fetch(TwilioClients.clientOf(child)))
        .isEqualTo(created);
  }

  @Test
  void privateKeyIsRejectedWithAMessage() {
    String privateKey = Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded());

    assertThatThrownBy(() -> PublicKey.creator(privateKey).create(twilio))
        .isInstanceOfSatisfying(
            ApiException.class,
            exception -> {
              assertThat(exception.getStatusCode()).isEqualTo(400);
              assertThat(exception.getCode()).isEqualTo(70104);
            })
        .hasMessageContaining("Invalid Public Key");
  }
}
