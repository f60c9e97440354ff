package io.github.microvisorfake.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Entry;
import org.junit.jupiter.api.Test;

class EntriesTest extends ArrangedTest {

  private final Device device = devicesAndApps.add(NewDevice.unnamed());
  private final Entries secrets = ConfigsAndSecrets.of(first, device).secrets();

  @Test
  void eachOwnerHasItsOwnTwoNamespaces() {
    Entry secret = secrets.add("k", "v");

    assertThat(secrets.all()).containsExactly(secret);
    assertThat(ConfigsAndSecrets.of(first, device).configs().all()).isEmpty();
    assertThat(ConfigsAndSecrets.of(first).secrets().all()).isEmpty();
  }

  @Test
  void whatIsRefusedIsSaidWithoutTheValue() {
    secrets.add("k", "v");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> secrets.add("k", "hunter2"))
        .withMessage(
            "secret with key 'k' already exists on device %s; choose another key", device.sid());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> secrets.add("", "hunter2"))
        .withMessage("Key of a secret has 0 characters; 1 to 100 are allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> secrets.add("l", "hunter2".repeat(1_000)))
        .withMessage("Value of a secret has 7000 characters; 1 to 4096 are allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> secrets.add("l", "hunter2\uD83D"))
        .withMessage(
            "Value has half of a surrogate pair; only text that UTF-8 can carry is allowed");
  }

  @Test
  void aRemovedEntryIsGoneOnce() {
    Entry removed = secrets.add("k", "v");

    assertThat(secrets.remove(removed)).isTrue();
    assertThat(secrets.find("k")).isEmpty();
    assertThat(secrets.remove(removed)).isFalse();
  }

  @Test
  void anEntryIsRemovedEvenIfItWasUpdated() {
    Entry before = secrets.add("k", "v");
    first.change(state -> device.stores().secrets().update(before, "w", state.now()));

    assertThat(secrets.remove(before)).isTrue();
    assertThat(secrets.all()).isEmpty();
  }

  @Test
  void removingAnEntryLeavesALaterOneOfItsKey() {
    Entry removed = secrets.add("k", "v");
    secrets.remove(removed);
    Entry later = secrets.add("k", "v");

    assertThat(secrets.remove(removed)).isFalse();
    assertThat(secrets.all()).containsExactly(later);
    assertThat(secrets.find("k")).hasValue(later);
  }
}
