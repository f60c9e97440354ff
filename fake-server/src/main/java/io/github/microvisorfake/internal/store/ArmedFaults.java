package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.fault.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The faults of an account, in the order in which they were added. A fault that has struck often
 * enough is kept with its count until it is removed.
 *
 * <p>Not safe for use by multiple threads: the account's lock guards it, except for {@link
 * #canStrike}.
 */
public final class ArmedFaults {

  private final RandomGenerator random;
  private final Map<Long, ArmedFault> byId = new LinkedHashMap<>();

  /** Those that are not exhausted. Replaced as a whole, so that it can be read without the lock. */
  private volatile List<ArmedFault> active = List.of();

  private long lastId;

  ArmedFaults(RandomGenerator random) {
    this.random = random;
  }

  /** Adds a fault after the existing ones. */
  public ArmedFault add(Fault fault) {
    ArmedFault armed = new ArmedFault(++lastId, fault, random);
    byId.put(lastId, armed);
    List<ArmedFault> more = new ArrayList<>(active);
    more.add(armed);
    active = List.copyOf(more);
    return armed;
  }

  /** Returns all faults, oldest first. The list is a copy. */
  public List<ArmedFault> all() {
    return List.copyOf(byId.values());
  }

  /** Removes a fault. Returns false if it was removed before. */
  public boolean remove(ArmedFault fault) {
    boolean removed = byId.remove(fault.id(), fault);
    if (removed) {
      deactivate(fault);
    }
    return removed;
  }

  private void deactivate(ArmedFault fault) {
    active = active.stream().filter(other -> other != fault).toList();
  }

  public void clear() {
    byId.clear();
    active = List.of();
  }

  /** Returns whether a fault may strike. Requires no lock. */
  boolean canStrike() {
    return !active.isEmpty();
  }

  /**
   * Returns the first fault that strikes a request, or empty if none does.
   *
   * @param isInScope whether the request is in the scope of a fault
   * @param now the time of the account's clock
   */
  public Optional<ArmedFault> strike(Predicate<ArmedFault> isInScope, Instant now) {
    Optional<ArmedFault> first =
        active.stream().filter(isInScope).filter(fault -> fault.strikes(now)).findFirst();
    first.filter(ArmedFault::isExhausted).ifPresent(this::deactivate);
    return first;
  }
}
