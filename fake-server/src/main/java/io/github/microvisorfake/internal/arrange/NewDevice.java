package io.github.microvisorfake.internal.arrange;

import java.util.Optional;

/**
 * A device to be added.
 *
 * @param sid made up if it is absent
 * @param uniqueName the device has none if it is absent
 */
public record NewDevice(Optional<String> sid, Optional<String> uniqueName) {

  /** A device without a unique name. */
  public static NewDevice unnamed() {
    return new NewDevice(Optional.empty(), Optional.empty());
  }

  /** A device with a unique name. */
  public static NewDevice named(String uniqueName) {
    return new NewDevice(Optional.empty(), Optional.of(uniqueName));
  }

  /** A device with a SID and a unique name. */
  public static NewDevice of(String sid, String uniqueName) {
    return new NewDevice(Optional.of(sid), Optional.of(uniqueName));
  }
}
