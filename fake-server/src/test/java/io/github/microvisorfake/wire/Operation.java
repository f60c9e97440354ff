package io.github.microvisorfake.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation of the API.
 *
 * @param kind of resource
 * @param action what is done
 */
record Operation(ResourceKind kind, Action action) {

  private static final String MICROVISOR = "microvisor.twilio.com";
  private static final String ACCOUNTS = "accounts.twilio.com";

  /** An action on a resource. */
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

  /** A kind of resource with its paths and actions. */
  enum ResourceKind {
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

    ResourceKind(String collection, String member) {
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

    /** Returns whether this is one of the four kinds of configs and secrets. */
    boolean isEntry() {
      return member.equals("{Key}");
    }
  }

  static List<Operation> all() {
    return Stream.of(ResourceKind.values())
        .flatMap(kind -> kind.actions().stream().map(action -> new Operation(kind, action)))
        .toList();
  }

  boolean is(Action other) {
    return action == other;
  }

  boolean is(ResourceKind otherKind, Action otherAction) {
    return kind == otherKind && action == otherAction;
  }

  boolean requiresKey() {
    return kind.isEntry() && is(Action.CREATE);
  }

  boolean requiresValue() {
    return requiresKey() || isOptional();
  }

  boolean requiresForm() {
    return requiresValue() || requiresPublicKey();
  }

  boolean updatesDevice() {
    return is(ResourceKind.DEVICES, Action.UPDATE);
  }

  boolean requiresPublicKey() {
    return is(ResourceKind.PUBLIC_KEYS, Action.CREATE);
  }

  /** Returns whether the path is the one that also exists with a slash at its end. */
  boolean isOnListOfPublicKeys() {
    return is(ResourceKind.PUBLIC_KEYS, Action.LIST) || requiresPublicKey();
  }

  boolean acceptsFriendlyName() {
    return requiresPublicKey() || is(ResourceKind.PUBLIC_KEYS, Action.UPDATE);
  }

  /** Returns whether an option of the account allows the operation. */
  boolean isOptional() {
    return kind.isEntry() && action == Action.UPDATE;
  }

  /** Returns whether the operation is allowed. */
  boolean isAllowed(boolean updates) {
    return updates || !isOptional();
  }

  /** Returns the header {@code Allow} of the operation's path. */
  String allow(boolean updates) {
    if (is(ResourceKind.APPS, Action.LIST)) {
      // At a plain address, this path is also that of the upload.
      return "GET, POST";
    }
    return kind.actions().stream()
        .filter(other -> other.onMember == action.onMember)
        .filter(other -> new Operation(kind, other).isAllowed(updates))
        .map(other -> other.method)
        .collect(Collectors.joining(", "));
  }

  /** Returns the host of the operation. */
  String host() {
    return kind == ResourceKind.PUBLIC_KEYS ? ACCOUNTS : MICROVISOR;
  }

  /** Returns a Twilio host that does not have the operation. */
  String hostOfAnotherProduct() {
    return kind == ResourceKind.PUBLIC_KEYS ? MICROVISOR : ACCOUNTS;
  }

  /** Returns the path template, such as {@code /v1/Configs/{Key}}. */
  String path() {
    return kind.collection + (action.onMember ? "/" + kind.member : "");
  }

  /** Returns the operation as in the table of routes, such as {@code GET /v1/Configs/{Key}}. */
  @Override
  public String toString() {
    return action.method + " " + path();
  }
}
