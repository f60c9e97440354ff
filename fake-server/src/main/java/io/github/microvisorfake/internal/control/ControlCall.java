package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.http.Body;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an operation of the control API may read of its call.
 *
 * @param request the request
 * @param names the decoded segments of the path in place of the names in braces
 * @param query the decoded parameters of the query
 * @param accounts the accounts of the server
 */
record ControlCall(
    Request request, Map<String, String> names, Form query, AccountRegistry accounts) {

  private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-fA-F]{32}");

  private String name(String name) {
    return Optional.ofNullable(names.get(name)).orElseThrow();
  }

  /**
   * Returns the account in the path.
   *
   * @throws ControlException with the status 404 if there is none
   */
  Account account() {
    String sid = name("account");
    return accounts
        .find(sid)
        .orElseThrow(() -> missing("account", sid, "; GET /_fake/accounts lists the accounts"));
  }

  /**
   * Returns the device in the path.
   *
   * @throws ControlException with the status 404 if the account has no such device
   */
  Device device() {
    String device = name("device");
    return accounts
        .devicesAndApps(account())
        .device(device)
        .orElseThrow(
            () -> missing("device", device, " in this account; use its SID or its unique name"));
  }

  /**
   * Returns the app with a SID or unique name.
   *
   * @throws ControlException with the status 404 if the account has no such app
   */
  App app() {
    return app(name("app"))
        .orElseThrow(
            () -> missing("app", name("app"), " in this account; use its SID or its unique name"));
  }

  Optional<App> app(String sidOrName) {
    return accounts.devicesAndApps(account()).app(sidOrName);
  }

  /** Returns the SID of a public key or an API key in the path. */
  String sid() {
    return name("sid");
  }

  /** Returns the key of a config or a secret in the path. */
  String key() {
    return name("key");
  }

  /** Returns the id of a fault in the path. */
  String id() {
    return name("id");
  }

  /** Quotes the name, unless it may be a secret in the wrong place. */
  static ControlException missing(String what, String name, String rest) {
    boolean isShown = SID.matcher(name).matches() || QuotedValue.isShortAndPlain(name);
    return ControlException.notFound(
        isShown
            ? "there is no " + what + " '" + name + "'" + rest
            : "there is no such " + what + rest);
  }

  /** Returns a parameter of the query. */
  Optional<String> parameter(String name) {
    return query.get(name);
  }

  /**
   * Returns whether the query asks for the values of secrets.
   *
   * @throws ControlException if the parameter is neither true nor false
   */
  boolean reveals() {
    return switch (parameter("reveal").orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw ControlException.badRequest("the parameter reveal is neither true nor false");
    };
  }

  Body body() {
    return request.body();
  }

  /** Returns the value in the body. */
  <T> T read(Class<T> type) {
    return ControlJson.read(body(), type);
  }
}
