package io.github.microvisorfake.internal.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The devices of an account, by SID and by unique name.
 *
 * <p>Not safe for use by several threads: the account's lock guards it.
 */
public final class Devices {

  /**
   * How many names are looked through for a near miss: a hint must not cost more than the answer.
   */
  private static final int SEARCHED = 1_000;

  private final Map<String, Device> bySid = new HashMap<>();
  private final Map<String, Device> byName = new HashMap<>();
  private final Sequence<Device> inOrder = new Sequence<>();

  /**
   * Adds a device.
   *
   * @throws IllegalArgumentException if its SID or its name is taken
   */
  public Device add(String sid, Optional<String> uniqueName) {
    Device device = new Device(sid, uniqueName);
    if (bySid.containsKey(Sid.canonical(sid))) {
      throw new IllegalArgumentException(
          "a device with SID %s exists already; give each device a SID of its own".formatted(sid));
    }
    uniqueName.ifPresent(name -> claim(name, device));
    bySid.put(Sid.canonical(sid), device);
    return inOrder.add(sequence -> device);
  }

  private void claim(String name, Device device) {
    if (byName.putIfAbsent(name, device) != null) {
      throw new IllegalArgumentException(
          "a device named '%s' exists already in this account; unique names are unique"
              .formatted(name));
    }
  }

  /**
   * The device with a SID or a unique name. Text of a device SID's form is only ever a SID.
   *
   * @param sidOrName as a path or a parameter names the device
   */
  public Optional<Device> find(String sidOrName) {
    return Optional.ofNullable(
        Sid.Kind.DEVICE.matches(sidOrName)
            ? bySid.get(Sid.canonical(sidOrName))
            : byName.get(sidOrName));
  }

  /** A unique name among the first here that differs from the given one in letter case alone. */
  public Optional<String> nameInAnotherCase(String name) {
    return byName.keySet().stream().limit(SEARCHED).filter(name::equalsIgnoreCase).findFirst();
  }

  /** The first devices, at most so many. */
  public List<Device> first(int most) {
    return inOrder.window(Position.START, most).items();
  }

  /** A copy of all devices, in the order in which they were added. */
  public List<Device> all() {
    return List.copyOf(inOrder.all());
  }
}
