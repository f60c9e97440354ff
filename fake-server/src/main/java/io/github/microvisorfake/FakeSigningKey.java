package io.github.microvisorfake;

import java.security.PrivateKey;
import java.util.Objects;

/**
 * A key pair that signs requests, and an API key: what a client needs for Public Key Client
 * Validation. The account has the public key and the API key.
 *
 * <pre>{@code
 * FakeSigningKey key = account.addSigningKey();
 * new ValidationClient(
 *     account.sid(), key.publicKey().sid(), key.apiKey().sid(), key.privateKey());
 * }</pre>
 *
 * <p>Two signing keys are equal if their public keys and API keys are equal.
 *
 * @see <a href="https://www.twilio.com/docs/iam/pkcv/quickstart">Twilio's quickstart on signed
 *     requests</a>
 */
public final class FakeSigningKey {

  private final PrivateKey privateKey;
  private final FakePublicKey publicKey;
  private final FakeApiKey apiKey;

  FakeSigningKey(PrivateKey privateKey, FakePublicKey publicKey, FakeApiKey apiKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
    this.apiKey = apiKey;
  }

  /** Returns the private key, an RSA key of 2048 bits. */
  public PrivateKey privateKey() {
    return privateKey;
  }

  /** Returns the public key, whose SID is the {@code kid} of a token. */
  public FakePublicKey publicKey() {
    return publicKey;
  }

  /** Returns the API key, whose SID is the {@code iss} of a token and the user name of requests. */
  public FakeApiKey apiKey() {
    return apiKey;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeSigningKey that
        && publicKey.equals(that.publicKey)
        && apiKey.equals(that.apiKey);
  }

  @Override
  public int hashCode() {
    return Objects.hash(publicKey, apiKey);
  }

  /** Returns the SIDs of the public key and the API key, without the private key. */
  @Override
  public String toString() {
    return "FakeSigningKey[" + publicKey.sid() + ", " + apiKey.sid() + "]";
  }
}
