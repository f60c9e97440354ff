package io.github.microvisorfake.internal.store;

import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The public keys of an account, in the order in which they were uploaded. The same key may be
 * there twice.
 *
 * <p>Not safe for use by several threads: the account's lock guards it.
 */
public final class PublicKeys {

  private final Identifiers identifiers;
  private final SidMap<PublicKeyCredential> bySid =
      new SidMap<>(SidType.PUBLIC_KEY, new HashMap<>());
  private final Sequence<PublicKeyCredential> inOrder = new Sequence<>();

  PublicKeys(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /** Adds a key under a SID that is made up. */
  public PublicKeyCredential add(Optional<String> friendlyName, RSAPublicKey key, Instant now) {
    return add(Optional.empty(), friendlyName, key, now);
  }

  /**
   * Adds a key under a SID; one that is not given is made up.
   *
   * @throws IllegalArgumentException if the SID is taken
   */
  public PublicKeyCredential add(
      Optional<String> given, Optional<String> friendlyName, RSAPublicKey key, Instant now) {
    String sid = given.orElseGet(() -> identifiers.sid(SidType.PUBLIC_KEY));
    if (find(sid).isPresent()) {
      throw new IllegalArgumentException(
          "a public key with SID " + sid + " exists already; give each key a SID of its own");
    }
    PublicKeyCredential credential =
        inOrder.add(
            sequence -> new PublicKeyCredential(sequence, sid, friendlyName, key, now, now));
    bySid.put(sid, credential);
    return credential;
  }

  /** Gives a key of this store another name; its place in the order stays. */
  public PublicKeyCredential rename(PublicKeyCredential credential, String name, Instant now) {
    PublicKeyCredential renamed = credential.named(name, now);
    bySid.put(renamed.sid(), renamed);
    inOrder.replace(renamed.sequence(), renamed);
    return renamed;
  }

  /** The key with a SID; empty also for text that has not the form of one. */
  public Optional<PublicKeyCredential> find(String sid) {
    return bySid.find(sid);
  }

  public void remove(PublicKeyCredential credential) {
    bySid.remove(credential.sid());
    inOrder.remove(credential.sequence());
  }

  /** A copy of all keys, oldest first. */
  public List<PublicKeyCredential> all() {
    return inOrder.all();
  }

  /** At most {@code size} keys on one side of a position. */
  public Window<PublicKeyCredential> window(Position position, int size) {
    return inOrder.window(position, size);
  }
}
