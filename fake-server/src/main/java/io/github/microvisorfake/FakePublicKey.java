package io.github.microvisorfake;

import io.github.microvisorfake.internal.store.PublicKeyCredential;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A public key of an account, as it was when it was read, <em>with the key</em>: the service never
 * gives it back (documented), a test may compare it with the one that it made. Two are equal if all
 * that they hold is equal.
 *
 * <pre>{@code
 * FakePublicKey uploaded = account.publicKeys().get(0);
 * assertThat(uploaded.key()).isEqualTo(pair.getPublic());
 * }</pre>
 *
 * @see <a href="https://www.twilio.com/docs/iam/credentials/api">Twilio's documentation of public
 *     keys</a>
 */
public final class FakePublicKey {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final String sid;
  private final Optional<String> friendlyName;
  private final Instant dateCreated;
  private final Instant dateUpdated;
  private final RSAPublicKey key;

  FakePublicKey(PublicKeyCredential credential) {
    this.sid = credential.sid();
    this.friendlyName = credential.friendlyName();
    this.dateCreated = credential.created();
    this.dateUpdated = credential.updated();
    this.key = credential.key();
  }

  /** Returns the credential's SID: {@code CR} and 32 hex digits. */
  public String sid() {
    return sid;
  }

  /** Returns the friendly name, up to 64 characters; empty if none was ever given. */
  public Optional<String> friendlyName() {
    return friendlyName;
  }

  /**
   * Returns when it was uploaded, to the clock's full precision; on the wire {@code date_created}
   * has whole seconds.
   */
  public Instant dateCreated() {
    return dateCreated;
  }

  /** Returns when it was uploaded or last renamed. */
  public Instant dateUpdated() {
    return dateUpdated;
  }

  /** Returns the key itself, of 2048 bits, with the exponent 65537. */
  public RSAPublicKey key() {
    return key;
  }

  /**
   * Returns the SHA-256 hash of the key's DER in lower-case hex, 64 digits, as {@code openssl pkey
   * -pubin -in key.pem -outform DER | openssl dgst -sha256} prints it.
   */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakePublicKey that
        && sid.equals(that.sid)
        && friendlyName.equals(that.friendlyName)
        && dateCreated.equals(that.dateCreated)
        && dateUpdated.equals(that.dateUpdated)
        && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sid, friendlyName, dateCreated, dateUpdated, key);
  }

  /** Names the key by its SID, its name, if it has one, and its fingerprint; on one line. */
  @Override
  public String toString() {
    String name =
        friendlyName.map(text -> "'" + CONTROL.matcher(text).replaceAll(" ") + "', ").orElse("");
    return "FakePublicKey[" + sid + ", " + name + fingerprint() + "]";
  }
}
