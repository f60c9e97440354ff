package io.github.microvisorfake.internal.store;

import java.util.Optional;

/** A resource with a SID and an optional unique name, which the API accepts in place of the SID. */
public interface Named {

  /** Returns the sequence number in the order of creation. */
  long sequence();

  String sid();

  Optional<String> uniqueName();

  /** Returns the unique name, or the SID if there is none. */
  default String name() {
    return uniqueName().orElse(sid());
  }
}
