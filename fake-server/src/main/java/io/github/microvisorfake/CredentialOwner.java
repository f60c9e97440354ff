package io.github.microvisorfake;

import io.github.microvisorfake.internal.arrange.AccountPublicKeys;
import io.github.microvisorfake.internal.arrange.ApiKeys;
import io.github.microvisorfake.internal.arrange.SigningKeyPairs;
import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.store.Account;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * An owner of public keys and API keys, which is an account.
 *
 * <pre>{@code
 * FakePublicKey laptop = account.addPublicKey(pair.getPublic(), "laptop");
 * FakeApiKey key = account.addApiKey();
 * account.removeApiKey(key); // requests with it are rejected from now on
 * }</pre>
 *
 * <p>Reads reflect the current state; returned lists are snapshots.
 */
public abstract sealed class CredentialOwner extends DeviceOwner permits ContentOwner {

  private final AccountPublicKeys publicKeys;
  private final ApiKeys apiKeys;

  CredentialOwner(Account account, RunningServer server) {
    super(account, server);
    this.publicKeys = new AccountPublicKeys(account);
    this.apiKeys = server.accounts().apiKeys(account);
  }

  /** Returns the public keys of this account, without those of its subaccounts, oldest first. */
  public final List<FakePublicKey> publicKeys() {
    return publicKeys.all().stream().map(FakePublicKey::new).toList();
  }

  /**
   * Returns the public key with the given SID, or empty if this account has none.
   *
   * @param sid the SID of the public key
   */
  public final Optional<FakePublicKey> publicKey(String sid) {
    return publicKeys.find(sid).map(FakePublicKey::new);
  }

  /**
   * Adds a public key without a friendly name. The key is validated like an upload over the API.
   *
   * @param pemOrBase64 a PEM {@code PUBLIC KEY}, or the base64 encoding of its DER: RSA with 2048
   *     bits and the exponent 65537 (documented)
   * @return the new public key
   * @throws IllegalArgumentException if the API would reject the key; the message gives the reason
   *     and does not quote the key
   */
  public final FakePublicKey addPublicKey(String pemOrBase64) {
    return new FakePublicKey(publicKeys.add(pemOrBase64, Optional.empty()));
  }

  /**
   * Adds a public key with a friendly name. The key is validated like an upload over the API.
   *
   * @param pemOrBase64 the key, in the format of {@link #addPublicKey(String)}
   * @param friendlyName the friendly name: 0 to 64 characters
   * @return the new public key
   * @throws IllegalArgumentException if the API would reject the key or the friendly name
   */
  public final FakePublicKey addPublicKey(String pemOrBase64, String friendlyName) {
    return new FakePublicKey(publicKeys.add(pemOrBase64, Optional.of(friendlyName)));
  }

  /**
   * Adds a public key, such as {@code KeyPair.getPublic()}, without a friendly name.
   *
   * @param key an RSA key with 2048 bits and the exponent 65537
   * @return the new public key
   * @throws IllegalArgumentException if the API would reject the key, or if the key does not
   *     support encoding
   */
  public final FakePublicKey addPublicKey(PublicKey key) {
    return new FakePublicKey(publicKeys.add(key, Optional.empty()));
  }

  /**
   * Adds a public key with a friendly name.
   *
   * @param key an RSA key with 2048 bits and the exponent 65537
   * @param friendlyName the friendly name: 0 to 64 characters
   * @return the new public key
   * @throws IllegalArgumentException if the API would reject the key or the friendly name, or if
   *     the key does not support encoding
   */
  public final FakePublicKey addPublicKey(PublicKey key, String friendlyName) {
    return new FakePublicKey(publicKeys.add(key, Optional.of(friendlyName)));
  }

  /**
   * Removes a public key, even if it was renamed since it was read.
   *
   * @param key a public key of this account
   * @return false if this account has no public key with this SID
   */
  public final boolean removePublicKey(FakePublicKey key) {
    return publicKeys.find(key.sid()).filter(publicKeys::remove).isPresent();
  }

  /**
   * Adds a key pair that signs requests: its public key and an API key.
   *
   * <p>The first call in a JVM generates the key pair, which takes some tenths of a second.
   * Accounts share generated key pairs, but each signing key of one account has its own.
   *
   * @return the new signing key
   * @throws IllegalArgumentException if this account was removed
   */
  public final FakeSigningKey addSigningKey() {
    FakeApiKey apiKey = addApiKey();
    KeyPair pair = SigningKeyPairs.otherThan(publicKeys.all());
    return new FakeSigningKey(pair.getPrivate(), addPublicKey(pair.getPublic()), apiKey);
  }

  /** Returns the API keys of this account, oldest first. */
  public final List<FakeApiKey> apiKeys() {
    return apiKeys.all().stream().map(FakeApiKey::of).toList();
  }

  /**
   * Adds an API key with a generated SID and secret.
   *
   * @return the new API key
   * @throws IllegalArgumentException if this account was removed
   */
  public final FakeApiKey addApiKey() {
    return FakeApiKey.of(apiKeys.add(Optional.empty(), Optional.empty()));
  }

  /**
   * Adds an API key. Requests can use its SID and secret in place of the account's SID and auth
   * token.
   *
   * @param sid the SID of the API key: {@code SK} and 32 hex digits
   * @param secret the secret of the API key: at least one character
   * @return the new API key
   * @throws IllegalArgumentException if the SID is malformed, if the secret is empty, if an account
   *     of this server already has an API key with this SID, or if this account was removed
   */
  public final FakeApiKey addApiKey(String sid, String secret) {
    return FakeApiKey.of(apiKeys.add(Optional.of(sid), Optional.of(secret)));
  }

  /**
   * Removes an API key. Requests with it are rejected from then on, and recorded as requests
   * without an account.
   *
   * @param key an API key of this account
   * @return false if this account has no API key with this SID
   */
  public final boolean removeApiKey(FakeApiKey key) {
    return apiKeys.all().stream()
        .filter(own -> own.sid().equals(key.sid()))
        .findFirst()
        .filter(apiKeys::remove)
        .isPresent();
  }
}
