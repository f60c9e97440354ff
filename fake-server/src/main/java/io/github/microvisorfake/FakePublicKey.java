package io.github.microvisorfake;

import io.github.microvisorfake.internal.store.PublicKeyCredential;
import io.github.microvisorfake.internal.text.Sha256;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A snapshot of a public key of an account, <em>including the key</em>. The API never returns the
 * key (documented); this class gives tests access to it. Two snapshots are equal if all their
 * properties are equal.
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

  /** Returns the SID of the public key: {@code CR} and 32 hex digits. */
  public String sid() {
    return sid;
  }

  /** Returns the friendly name, or empty if the public key never had one. */
  public Optional<String> friendlyName() {
    return friendlyName;
  }

  /**
   * Returns when the public key was uploaded, with the full precision of the clock; in responses,
   * {@code date_created} has whole seconds.
   */
  public Instant dateCreated() {
    return dateCreated;
  }

  /** Returns when the public key was uploaded or last renamed. */
  public Instant dateUpdated() {
    return dateUpdated;
  }

  /** Returns the RSA key, which has 2048 bits and the exponent 65537. */
  public RSAPublicKey key() {
    return key;
  }

  /**
   * Returns the SHA-256 hash of the key's DER encoding as 64 lower-case hex digits. The output is
   * the same as that of {@code openssl pkey -pubin -in key.pem -outform DER | openssl dgst
   * -sha256}.
   */
  public String fingerprint() {
    return Sha256.hex(key.getEncoded());
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

  /** Returns the SID, the friendly name if present, and the fingerprint, on one line. */
  @Override
  public String toString() {
    String name = friendlyName.map(text -> "'" + text + "', ").orElse("");
    return UnicodeEscapes.escapeControls(
        "FakePublicKey[" + sid + ", " + name + fingerprint() + "]");
  }
}
