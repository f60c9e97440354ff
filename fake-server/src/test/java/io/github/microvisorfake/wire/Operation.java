package io.github.microvisorfake.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the twenty operations on configs and secrets, as a caller sees it.
 *
 * @param kind whose and which
 * @param action what is done
 */
record Operation(Kind kind, Action action) {

  /** Whose, and which of the two. */
  enum Kind {
    DEVICE_CONFIGS("Configs", "Config", true),
    DEVICE_SECRETS("Secrets", "Secret", true),
    ACCOUNT_SECRETS("Secrets", "Secret", false),
    ACCOUNT_CONFIGS("Configs", "Config", false);

    final String segment;
    final String noun;
    final boolean ofDevice;

    Kind(String segment, String noun, boolean ofDevice) {
      this.segment = segment;
      this.noun = noun;
      this.ofDevice = ofDevice;
    }
  }

  /** What is done. */
  enum Action {
    LIST("GET", false, 200),
    CREATE("POST", false, 201),
    FETCH("GET", true, 200),
    UPDATE("POST", true, 200),
    DELETE("DELETE", true, 204);

    final String method;
    final boolean onEntry;
    final int success;

    Action(String method, boolean onEntry, int success) {
      this.method = method;
      this.onEntry = onEntry;
      this.success = success;
    }
  }

  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Action action : Action.values()) {
        all.add(new Operation(kind, action));
      }
    }
    return List.copyOf(all);
  }

  boolean is(Action other) {
    return action == other;
  }

  /** Whether the operation is there at all. */
  boolean isOffered(boolean updates) {
    return updates || action != Action.UPDATE;
  }

  /** What {@code Allow} says on the operation's path. */
  String allow(boolean updates) {
    if (!action.onEntry) {
      return "GET, POST";
    }
    return updates ? "GET, POST, DELETE" : "GET, DELETE";
  }

  @Override
  public String toString() {
    return action + " of " + kind;
  }
}
