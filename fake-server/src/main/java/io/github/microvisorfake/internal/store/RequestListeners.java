package io.github.microvisorfake.internal.store;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Listeners for the next request of a journal, each of which runs once. A request without listeners
 * costs one read.
 *
 * <p>Safe for use by multiple threads.
 */
final class RequestListeners {

  @GuardedBy("this")
  private final List<Registration> registrations = new ArrayList<>();

  private volatile boolean isEmpty = true;

  /** Two registrations of one listener are different. */
  private static final class Registration {
    final Runnable listener;

    Registration(Runnable listener) {
      this.listener = listener;
    }
  }

  /**
   * Adds a listener, and runs it at once if what it waits for has occurred already.
   *
   * @param hasOccurred is called after the listener was added, so that no occurrence is missed
   * @return removes the listener, if it did not run
   */
  Runnable add(BooleanSupplier hasOccurred, Runnable listener) {
    Registration registration = new Registration(listener);
    add(registration);
    if (hasOccurred.getAsBoolean() && remove(registration)) {
      listener.run();
    }
    return () -> remove(registration);
  }

  private synchronized void add(Registration registration) {
    registrations.add(registration);
    isEmpty = false;
  }

  private synchronized boolean remove(Registration registration) {
    boolean removed = registrations.remove(registration);
    isEmpty = registrations.isEmpty();
    return removed;
  }

  /** Runs all listeners and removes them. */
  void notifyAllOnce() {
    if (!isEmpty) {
      removeAll().forEach(registration -> registration.listener.run());
    }
  }

  private synchronized List<Registration> removeAll() {
    List<Registration> all = List.copyOf(registrations);
    registrations.clear();
    isEmpty = true;
    return all;
  }
}
