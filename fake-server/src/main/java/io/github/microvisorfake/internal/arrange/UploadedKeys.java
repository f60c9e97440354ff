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

/** The public keys of an account. Each method takes the account's lock. */
public final class UploadedKeys {

  private final Account account;

  /** The public keys of an account itself, without those of its subaccounts. */
  public UploadedKeys(Account account) {
    this.account = account;
  }

  /** Returns a copy of all keys, oldest first. */
  public List<PublicKeyCredential> all() {
    return account.locked(state -> state.publicKeys().all());
  }

  /** Returns the key with a SID, if there is one. */
  public Optional<PublicKeyCredential> find(String sid) {
    return account.locked(state -> state.publicKeys().find(sid));
  }

  /**
   * Adds a key under a SID that is made up.
   *
   * @throws IllegalArgumentException if the API would refuse it
   */
  public PublicKeyCredential add(String text, Optional<String> friendlyName) {
    return add(Optional.empty(), text, friendlyName);
  }

  /**
   * Adds a key with a SID; one that is not given is made up.
   *
   * @throws IllegalArgumentException if the API would refuse it, or the SID is not of its form, or
   *     taken
   */
  public PublicKeyCredential add(Optional<String> sid, String text, Optional<String> friendlyName) {
    sid.ifPresent(given -> SidCheck.require(SidType.PUBLIC_KEY, given));
    try {
      return add(sid, PublicKeyReader.read(text), friendlyName);
    } catch (UnacceptableKeyException e) {
      throw refused(e);
    }
  }

  /**
   * Adds a key under a SID that is made up.
   *
   * @throws IllegalArgumentException if the API would refuse it, or it has no encoded form
   */
  public PublicKeyCredential add(PublicKey key, Optional<String> friendlyName) {
    byte[] der = key.getEncoded();
    if (der == null) {
      throw new IllegalArgumentException(
          "the public key has no encoded form; hand in one whose getEncoded() gives its DER");
    }
    try {
      return add(Optional.empty(), PublicKeyReader.read(der), friendlyName);
    } catch (UnacceptableKeyException e) {
      throw refused(e);
    }
  }

  private PublicKeyCredential add(
      Optional<String> sid, RSAPublicKey checked, Optional<String> friendlyName) {
    friendlyName.ifPresent(UploadedKeys::requireFriendlyName);
    return account.locked(state -> state.publicKeys().add(sid, friendlyName, checked, state.now()));
  }

  private static IllegalArgumentException refused(UnacceptableKeyException flawed) {
    return new IllegalArgumentException(
        format("the public key is refused: %s; %s", flawed.reason(), flawed.remedy()));
  }

  /** The name is not quoted: it may be a key in the wrong place. */
  private static void requireFriendlyName(String name) {
    LengthLimit limit = LengthLimit.FRIENDLY_NAME;
    if (!limit.allows(name)) {
      throw new IllegalArgumentException(
          format(
              "a friendly name of %d characters; at most %d are allowed",
              LengthLimit.length(name), limit.max()));
    }
    TextCheck.requireEncodable("a friendly name", name);
  }

  /**
   * Removes a key, even if it was renamed since it was read.
   *
   * @return whether it was there; another key that has its SID by now stays
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
