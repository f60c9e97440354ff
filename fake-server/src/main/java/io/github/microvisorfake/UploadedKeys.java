package io.github.microvisorfake;

import io.github.microvisorfake.internal.api.Parameter;
import io.github.microvisorfake.internal.api.Rules;
import io.github.microvisorfake.internal.keys.PublicKeyReader;
import io.github.microvisorfake.internal.keys.UnacceptableKeyException;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Sid;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;

/** The public keys of an account as Java code reaches them: under the account's lock. */
final class UploadedKeys {

  private final Account account;

  UploadedKeys(Account account) {
    this.account = account;
  }

  List<FakePublicKey> all() {
    return account.locked(state -> state.publicKeys().all()).stream()
        .map(FakePublicKey::new)
        .toList();
  }

  Optional<FakePublicKey> find(String sid) {
    return account.locked(state -> state.publicKeys().find(sid)).map(FakePublicKey::new);
  }

  /** Adds a key, or refuses it for the reasons for which the API would. */
  FakePublicKey add(String text, Optional<String> friendlyName) {
    return add(Optional.empty(), text, friendlyName);
  }

  /** Adds a key with a SID; one that is not given is made up. */
  FakePublicKey add(Optional<String> sid, String text, Optional<String> friendlyName) {
    sid.ifPresent(given -> Sids.require(Sid.Kind.PUBLIC_KEY, given));
    try {
      return add(sid, PublicKeyReader.read(text), friendlyName);
    } catch (UnacceptableKeyException e) {
      throw refused(e);
    }
  }

  FakePublicKey add(PublicKey key, Optional<String> friendlyName) {
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

  private FakePublicKey add(
      Optional<String> sid, RSAPublicKey checked, Optional<String> friendlyName) {
    friendlyName.ifPresent(UploadedKeys::requireName);
    return new FakePublicKey(
        account.locked(state -> state.publicKeys().add(sid, friendlyName, checked, state.now())));
  }

  private static IllegalArgumentException refused(UnacceptableKeyException flawed) {
    return new IllegalArgumentException(
        "the public key is refused: %s; %s".formatted(flawed.reason(), flawed.remedy()));
  }

  /** The name is not quoted: it may be a key in the wrong place. */
  private static void requireName(String name) {
    int length = Rules.length(name);
    if (length > Parameter.FRIENDLY_NAME.maxLength()) {
      throw new IllegalArgumentException(
          "a friendly name of %d characters; at most %d are allowed"
              .formatted(length, Parameter.FRIENDLY_NAME.maxLength()));
    }
    Texts.requireEncodable("a friendly name", name);
  }
}
