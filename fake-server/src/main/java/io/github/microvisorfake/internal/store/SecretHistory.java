package io.github.microvisorfake.internal.store;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The latest values of the secrets of an account, also of those that were deleted or rotated since.
 * It is empty until it is turned on.
 *
 * <p>Not safe for use by multiple threads: the account's lock guards it.
 */
public final class SecretHistory {

  /** The maximum number of values; the oldest are dropped. */
  public static final int CAPACITY = 10_000;

  /** Shorter values, in Unicode code points, would be found by chance. */
  public static final int MIN_LENGTH = 8;

  private final Set<StoredSecret> values = new LinkedHashSet<>();
  private boolean isOn;

  void turnOn() {
    isOn = true;
  }

  /** Adds a value that was stored. A value that the secret had before becomes its latest. */
  void add(Optional<Device> device, String key, String value) {
    if (!isOn || value.codePointCount(0, value.length()) < MIN_LENGTH) {
      return;
    }
    StoredSecret stored = new StoredSecret(device, key, value);
    values.remove(stored);
    values.add(stored);
    if (values.size() > CAPACITY) {
      Iterator<StoredSecret> oldest = values.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Adds the values that are not there yet, such as those of a restored snapshot. */
  void addMissing(Optional<Device> device, KeyValueStore secrets) {
    if (!isOn) {
      return;
    }
    secrets.all().stream()
        .filter(entry -> !values.contains(new StoredSecret(device, entry.key(), entry.value())))
        .forEach(entry -> add(device, entry.key(), entry.value()));
  }

  /** Returns all values, oldest first. The list is a copy. */
  public List<StoredSecret> all() {
    return List.copyOf(values);
  }
}
