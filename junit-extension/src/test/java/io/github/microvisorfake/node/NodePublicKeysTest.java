package io.github.microvisorfake.node;

/** Tests the last version with the Microvisor API. */
class NodePublicKeysTest extends NodePublicKeysContract {

  NodePublicKeysTest() {
    super("twilio", "5.7.1");
  }
}
