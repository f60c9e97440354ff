package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.store.Position;
import io.github.microvisorfake.internal.store.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds devices by part of their SID or unique name. It acquires the account's lock for some
 * devices at a time, so that requests do not wait for a search through all.
 */
public final class DeviceSearch {

  private static final int DEVICES_AT_A_TIME = 1_000;

  private final Account account;
  private final String part;

  /**
   * Creates a search.
   *
   * @param part part of the SID or of the unique name, in any letter case; empty finds all devices
   */
  public DeviceSearch(Account account, String part) {
    this.account = account;
    this.part = part.toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the first devices after a position.
   *
   * @param size the maximum number of devices
   * @param read returns what is needed of a device; called while the lock is held
   */
  public <T> Window<T> window(Position position, int size, Function<Device, T> read) {
    Found<T> found = new Found<>(size, read);
    Optional<Position> next = Optional.of(position);
    while (next.isPresent() && !found.isComplete()) {
      Position start = next.get();
      next =
          account.locked(state -> addTo(found, state.devices().window(start, DEVICES_AT_A_TIME)));
    }
    return found.window(next);
  }

  private <T> Optional<Position> addTo(Found<T> found, Window<Device> devices) {
    devices.items().stream().filter(this::matches).forEach(found::add);
    return devices.next();
  }

  private boolean matches(Device device) {
    return contains(device.sid()) || device.uniqueName().filter(this::contains).isPresent();
  }

  private boolean contains(String text) {
    return text.toLowerCase(Locale.ROOT).contains(part);
  }

  /** The devices that were found, and the first one too many. */
  private static final class Found<T> {

    private final int size;
    private final Function<Device, T> read;
    private final List<T> items = new ArrayList<>();
    private long last;
    private boolean hasMore;

    Found(int size, Function<Device, T> read) {
      this.size = size;
      this.read = read;
    }

    void add(Device device) {
      if (items.size() < size) {
        items.add(read.apply(device));
        last = device.sequence();
      } else {
        hasMore = true;
      }
    }

    /** Returns whether it is known whether there are more than fit. */
    boolean isComplete() {
      return hasMore;
    }

    Window<T> window(Optional<Position> notSearched) {
      boolean isLast = !hasMore && notSearched.isEmpty();
      Optional<Position> next =
          isLast ? Optional.empty() : Optional.of(new Position(last, Position.Direction.FORWARD));
      return new Window<>(List.copyOf(items), Optional.empty(), next);
    }
  }
}
