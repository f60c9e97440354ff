package io.github.microvisorfake.internal.arrange;

import java.util.Optional;

/**
 * The properties of a device to add.
 *
 * @param sid the SID; generated if absent
 * @param uniqueName the unique name, if any
 */
public record NewDevice(Optional<String> sid, Optional<String> uniqueName) {

  /** Returns a device without a unique name. */
  public static NewDevice unnamed() {
    return new NewDevice(Optional.empty(), Optional.empty());
  }

  /** Returns a device with a unique name. */
  public static NewDevice named(String uniqueName) {
    return new NewDevice(Optional.empty(), Optional.of(uniqueName));
  }

  /** Returns a device with a SID and a unique name. */
  public static NewDevice of(String sid, String uniqueName) {
    return new NewDevice(Optional.of(sid), Optional.of(uniqueName));
  }
}
