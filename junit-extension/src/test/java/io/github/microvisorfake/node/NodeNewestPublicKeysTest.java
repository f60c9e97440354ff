package io.github.microvisorfake.node;

/** By the newest version, which has no Microvisor any more but still has public keys. */
class NodeNewestPublicKeysTest extends NodePublicKeysContract {

  NodeNewestPublicKeysTest() {
    super("twilio-newest", "6.2.0");
  }
}
