package io.github.microvisorfake.node;

/** By the last version that has Microvisor. */
class NodePublicKeysTest extends NodePublicKeysContract {

  NodePublicKeysTest() {
    super("twilio", "5.7.1");
  }
}
