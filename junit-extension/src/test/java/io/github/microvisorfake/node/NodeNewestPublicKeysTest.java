package io.github.microvisorfake.node;

/** Tests the newest version, which has public keys but not the Microvisor API. */
class NodeNewestPublicKeysTest extends NodePublicKeysContract {

  NodeNewestPublicKeysTest() {
    super("twilio-newest", "6.2.0");
  }
}
