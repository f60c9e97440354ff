package io.github.microvisorfake.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the operations of the API, as a caller sees it.
 *
 * @param kind of resource
 * @param action what is done
 */
record Operation(Kind kind, Action action) {

  private static final String MICROVISOR = "microvisor.twilio.com";
  private static final String ACCOUNTS = "accounts.twilio.com";

  /** What is done. */
  enum Action {
    LIST("GET", false, 200),
    CREATE("POST", false, 201),
    FETCH("GET", true, 200),
    UPDATE("POST", true, 200),
    DELETE("DELETE", true, 204);

    final String method;
    final boolean onMember;
    final int success;

    Action(String method, boolean onMember, int success) {
      this.method = method;
      this.onMember = onMember;
      this.success = success;
    }
  }

  /** A kind of resource: where it is, and what can be done with it. */
  enum Kind {
    DEVICE_CONFIGS("/v1/Devices/{Device}/Configs", "{Key}"),
    DEVICE_SECRETS("/v1/Devices/{Device}/Secrets", "{Key}"),
    ACCOUNT_SECRETS("/v1/Secrets", "{Key}"),
    ACCOUNT_CONFIGS("/v1/Configs", "{Key}"),
    DEVICES("/v1/Devices", "{Device}"),
    APPS("/v1/Apps", "{App}"),
    MANIFESTS("/v1/Apps", "{App}/Manifest"),
    PUBLIC_KEYS("/v1/Credentials/PublicKeys", "{Sid}");

    final String collection;
    final String member;

    Kind(String collection, String member) {
      this.collection = collection;
      this.member = member;
    }

    private Set<Action> actions() {
      return switch (this) {
        case DEVICES -> EnumSet.of(Action.LIST, Action.FETCH, Action.UPDATE);
        case APPS -> EnumSet.of(Action.LIST, Action.FETCH, Action.DELETE);
        case MANIFESTS -> EnumSet.of(Action.FETCH);
        default -> EnumSet.allOf(Action.class);
      };
    }

    boolean isOfDevice() {
      return collection.contains("{Device}");
    }

    /** Whether it is one of the four kinds of configs and secrets. */
    boolean isEntry() {
      return member.equals("{Key}");
    }
  }

  static List<Operation> all() {
    return Stream.of(Kind.values())
        .flatMap(kind -> kind.actions().stream().map(action -> new Operation(kind, action)))
        .toList();
  }

  boolean is(Action other) {
    return action == other;
  }

  boolean is(Kind otherKind, Action otherAction) {
    return kind == otherKind && action == otherAction;
  }

  /** Whether an option of the account decides that it is there. */
  boolean isOptional() {
    return kind.isEntry() && action == Action.UPDATE;
  }

  /** Whether the operation is there at all. */
  boolean isOffered(boolean updates) {
    return updates || !isOptional();
  }

  /** What {@code Allow} says on the operation's path. */
  String allow(boolean updates) {
    return kind.actions().stream()
        .filter(other -> other.onMember == action.onMember)
        .filter(other -> new Operation(kind, other).isOffered(updates))
        .map(other -> other.method)
        .collect(Collectors.joining(", "));
  }

  /** The host that has the operation. */
  String host() {
    return kind == Kind.PUBLIC_KEYS ? ACCOUNTS : MICROVISOR;
  }

  /** A host of Twilio's that has it not. */
  String foreignHost() {
    return kind == Kind.PUBLIC_KEYS ? MICROVISOR : ACCOUNTS;
  }

  /** The path with holes, such as {@code /v1/Configs/{Key}}. */
  String path() {
    return kind.collection + (action.onMember ? "/" + kind.member : "");
  }

  /** As the table of routes names it, such as {@code GET /v1/Configs/{Key}}. */
  @Override
  public String toString() {
    return action.method + " " + path();
  }
}
