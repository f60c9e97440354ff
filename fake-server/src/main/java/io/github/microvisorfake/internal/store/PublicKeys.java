package io.github.microvisorfake.internal.store;

import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The public keys of an account, in the order of creation. The same key can occur more than once.
 *
 * <p>Not safe for use by multiple threads: the account's lock guards it.
 */
public final class PublicKeys {

  private final Identifiers identifiers;
  private final SidMap<PublicKeyCredential> bySid =
      new SidMap<>(SidType.PUBLIC_KEY, new HashMap<>());
  private final Sequence<PublicKeyCredential> inOrder = new Sequence<>();

  PublicKeys(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /** Adds a public key with a generated SID. */
  public PublicKeyCredential add(Optional<String> friendlyName, RSAPublicKey key, Instant now) {
    return add(Optional.empty(), friendlyName, key, now);
  }

  /**
   * Adds a public key; generates the SID if it is absent.
   *
   * @throws IllegalArgumentException if a public key with this SID already exists
   */
  public PublicKeyCredential add(
      Optional<String> given, Optional<String> friendlyName, RSAPublicKey key, Instant now) {
    String sid = given.orElseGet(() -> identifiers.sid(SidType.PUBLIC_KEY, bySid::has));
    if (find(sid).isPresent()) {
      throw new IllegalArgumentException(
          "a public key with SID " + sid + " already exists; use a different SID");
    }
    PublicKeyCredential credential =
        inOrder.add(
            sequence -> new PublicKeyCredential(sequence, sid, friendlyName, key, now, now));
    bySid.put(sid, credential);
    return credential;
  }

  /** Sets the friendly name of a public key, which keeps its sequence number. */
  public PublicKeyCredential rename(PublicKeyCredential credential, String name, Instant now) {
    PublicKeyCredential renamed = credential.named(name, now);
    bySid.put(renamed.sid(), renamed);
    inOrder.replace(renamed.sequence(), renamed);
    return renamed;
  }

  /**
   * Returns the public key with the given SID, or empty if there is none or the text is not a SID.
   */
  public Optional<PublicKeyCredential> find(String sid) {
    return bySid.find(sid);
  }

  public void remove(PublicKeyCredential credential) {
    bySid.remove(credential.sid());
    inOrder.remove(credential.sequence());
  }

  /** Returns the number of public keys. */
  public int size() {
    return bySid.values().size();
  }

  /** Replaces all public keys. */
  void replaceAll(Placement placement, List<PublicKeyCredential> keys) {
    bySid.clear();
    inOrder.clear();
    for (PublicKeyCredential key : keys) {
      bySid.put(key.sid(), inOrder.place(placement, key.sequence(), key::numbered));
    }
  }

  /** Returns all public keys, oldest first. The list is a copy. */
  public List<PublicKeyCredential> all() {
    return inOrder.all();
  }

  /** Returns at most {@code size} public keys on one side of a position. */
  public Window<PublicKeyCredential> window(Position position, int size) {
    return inOrder.window(position, size);
  }
}
