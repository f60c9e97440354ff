package io.github.microvisorfake;

import io.github.microvisorfake.internal.store.PublicKeyCredential;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A public key of an account, as it was when it was read, <em>with the key</em>: the service never
 * gives it back (documented), a test may compare it with the one that it made.
 *
 * <pre>{@code
 * FakePublicKey uploaded = account.publicKeys().get(0);
 * assertThat(uploaded.key()).isEqualTo(pair.getPublic());
 * }</pre>
 *
 * @param sid {@code CR} and 32 hex digits
 * @param friendlyName up to 64 characters; empty if none was ever given
 * @param dateCreated when it was uploaded, to the clock's full precision; on the wire {@code
 *     date_created} has whole seconds
 * @param dateUpdated when it was uploaded or last renamed
 * @param key of 2048 bits, with the exponent 65537
 * @see <a href="https://www.twilio.com/docs/iam/credentials/api">Twilio's documentation of public
 *     keys</a>
 */
public record FakePublicKey(
    String sid,
    Optional<String> friendlyName,
    Instant dateCreated,
    Instant dateUpdated,
    RSAPublicKey key) {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  static FakePublicKey of(PublicKeyCredential credential) {
    return new FakePublicKey(
        credential.sid(),
        credential.friendlyName(),
        credential.created(),
        credential.updated(),
        credential.key());
  }

  /**
   * SHA-256 of the key's DER in lower-case hex, 64 digits, as {@code openssl pkey -pubin -in
   * key.pem -outform DER | openssl dgst -sha256} prints it.
   */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Names the key by its SID, its name, if it has one, and its fingerprint; on one line. */
  @Override
  public String toString() {
    String name =
        friendlyName.map(text -> "'" + CONTROL.matcher(text).replaceAll(" ") + "', ").orElse("");
    return "FakePublicKey[" + sid + ", " + name + fingerprint() + "]";
  }
}
