package io.github.microvisorfake.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Entry;
import org.junit.jupiter.api.Test;

class EntriesTest extends AbstractArrangeTest {

  private final Device device = devicesAndApps.add(NewDevice.unnamed());
  private final Entries secrets = ConfigsAndSecrets.of(first, device).secrets();

  @Test
  void everyOwnerHasItsOwnConfigsAndSecrets() {
    Entry secret = secrets.add("k", "v");

    assertThat(secrets.all()).containsExactly(secret);
    assertThat(ConfigsAndSecrets.of(first, device).configs().all()).isEmpty();
    assertThat(ConfigsAndSecrets.of(first).secrets().all()).isEmpty();
  }

  @Test
  void errorMessageDoesNotContainTheValue() {
    secrets.add("k", "v");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> secrets.add("k", "hunter2"))
        .withMessage(
            "a secret with key 'k' already exists on device %s; use a different key", device.sid());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> secrets.add("", "hunter2"))
        .withMessage("the key of a secret has 0 characters; use 1 to 100 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> secrets.add("l", "hunter2".repeat(1_000)))
        .withMessage("the value of a secret has 7000 characters; use 1 to 4096 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> secrets.add("l", "hunter2\uD83D"))
        .withMessage(
            "the value of a secret contains an unpaired surrogate, which UTF-8 cannot encode; remove"
                + " it");
  }

  @Test
  void removesAnEntryOnce() {
    Entry removed = secrets.add("k", "v");

    assertThat(secrets.remove(removed)).isTrue();
    assertThat(secrets.find("k")).isEmpty();
    assertThat(secrets.remove(removed)).isFalse();
  }

  @Test
  void removesAnEntryThatWasUpdated() {
    Entry before = secrets.add("k", "v");
    first.change(state -> device.stores().secrets().update(before, "w", state.now()));

    assertThat(secrets.remove(before)).isTrue();
    assertThat(secrets.all()).isEmpty();
  }

  @Test
  void doesNotRemoveALaterEntryWithTheSameKey() {
    Entry removed = secrets.add("k", "v");
    secrets.remove(removed);
    Entry later = secrets.add("k", "v");

    assertThat(secrets.remove(removed)).isFalse();
    assertThat(secrets.all()).containsExactly(later);
    assertThat(secrets.find("k")).hasValue(later);
  }
}
