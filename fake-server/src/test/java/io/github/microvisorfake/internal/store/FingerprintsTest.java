package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static final String VALUE = "hunter2!";

  private final Fingerprints fingerprints = new Fingerprints(Identifiers.secure());

  @Test
  void equalValuesHaveEqualFingerprints() {
    assertThat(fingerprints.of(VALUE)).isEqualTo(fingerprints.of(VALUE)).matches("[0-9a-f]{64}");
    assertThat(fingerprints.of("hunter3!")).isNotEqualTo(fingerprints.of(VALUE));
  }

  @Test
  void aFingerprintIsNoPlainHash() {
    String hash = Sha256.hex(VALUE.getBytes(StandardCharsets.UTF_8));

    assertThat(fingerprints.of(VALUE)).isNotEqualTo(hash);
  }

  @Test
  void serversHaveDifferentSalts() {
    Fingerprints other = new Fingerprints(Identifiers.secure());

    assertThat(other.of(VALUE)).isNotEqualTo(fingerprints.of(VALUE));
  }

  @Test
  void aRandomSeedRepeatsTheFingerprints() {
    Fingerprints first = new Fingerprints(new Identifiers(new SplittableRandom(1)));
    Fingerprints second = new Fingerprints(new Identifiers(new SplittableRandom(1)));

    assertThat(first.of(VALUE)).isEqualTo(second.of(VALUE));
  }
}
