package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.keys.PublicKeyReader;
import io.github.microvisorfake.internal.keys.UnacceptableKeyException;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.PublicKeyCredential;
import io.github.microvisorfake.internal.store.PublicKeys;
import io.github.microvisorfake.internal.store.SidType;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;

/** The public keys of an account. Every method acquires the account's lock. */
public final class AccountPublicKeys {

  private final Account account;

  /** Creates a view of the public keys of an account, without those of its subaccounts. */
  public AccountPublicKeys(Account account) {
    this.account = account;
  }

  /** Returns all public keys, oldest first. The list is a copy. */
  public List<PublicKeyCredential> all() {
    return account.locked(state -> state.publicKeys().all());
  }

  /** Returns the public key with the given SID, or empty if there is none. */
  public Optional<PublicKeyCredential> find(String sid) {
    return account.locked(state -> state.publicKeys().find(sid));
  }

  /**
   * Adds a public key with a generated SID.
   *
   * @throws IllegalArgumentException if the API would reject the key or the friendly name
   */
  public PublicKeyCredential add(String text, Optional<String> friendlyName) {
    return add(Optional.empty(), text, friendlyName);
  }

  /**
   * Adds a public key; generates the SID if it is absent.
   *
   * @throws IllegalArgumentException if the API would reject the key or the friendly name, or if
   *     the SID has a wrong format or is in use
   */
  public PublicKeyCredential add(Optional<String> sid, String text, Optional<String> friendlyName) {
    sid.ifPresent(given -> SidCheck.require(SidType.PUBLIC_KEY, given));
    try {
      return add(sid, PublicKeyReader.read(text), friendlyName);
    } catch (UnacceptableKeyException e) {
      throw rejected(e);
    }
  }

  /**
   * Adds a public key with a generated SID.
   *
   * @throws IllegalArgumentException if the API would reject the key or the friendly name, or if
   *     the key does not support encoding
   */
  public PublicKeyCredential add(PublicKey key, Optional<String> friendlyName) {
    byte[] der = key.getEncoded();
    if (der == null) {
      throw new IllegalArgumentException(
          "the public key does not support encoding; use a key whose getEncoded() returns its DER encoding");
    }
    try {
      return add(Optional.empty(), PublicKeyReader.read(der), friendlyName);
    } catch (UnacceptableKeyException e) {
      throw rejected(e);
    }
  }

  private PublicKeyCredential add(
      Optional<String> sid, RSAPublicKey checked, Optional<String> friendlyName) {
    friendlyName.ifPresent(AccountPublicKeys::requireFriendlyName);
    return account.locked(state -> state.publicKeys().add(sid, friendlyName, checked, state.now()));
  }

  private static IllegalArgumentException rejected(UnacceptableKeyException e) {
    return new IllegalArgumentException(e.explanation());
  }

  /** Does not quote the name, which may be a key in the wrong parameter. */
  private static void requireFriendlyName(String name) {
    LengthLimit limit = LengthLimit.FRIENDLY_NAME;
    if (!limit.allows(name)) {
      throw new IllegalArgumentException(
          format(
              "the friendly name has %d characters; use at most %d characters",
              LengthLimit.length(name), limit.max()));
    }
    if (PublicKeyReader.isPrivateKeyIn(name)) {
      throw new IllegalArgumentException(
          "the friendly name is a private key; treat it as compromised, and use another name");
    }
    TextCheck.requireEncodable("the friendly name", name);
  }

  /**
   * Removes a public key, even if it has been renamed since it was read. A newer key with the same
   * SID is not removed.
   *
   * @return whether the key existed
   */
  public boolean remove(PublicKeyCredential key) {
    return account.locked(state -> remove(state.publicKeys(), key));
  }

  private static boolean remove(PublicKeys keys, PublicKeyCredential key) {
    Optional<PublicKeyCredential> current =
        keys.find(key.sid()).filter(found -> found.sequence() == key.sequence());
    current.ifPresent(keys::remove);
    return current.isPresent();
  }
}
