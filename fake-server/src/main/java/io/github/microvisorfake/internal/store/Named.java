package io.github.microvisorfake.internal.store;

import java.util.Optional;

/** What has a SID, and perhaps a unique name by which the API takes it as well. */
public interface Named {

  /** Its place in the order of creation. */
  long sequence();

  String sid();

  Optional<String> uniqueName();

  /** What people call it: its unique name, or else its SID. */
  default String name() {
    return uniqueName().orElse(sid());
  }
}
