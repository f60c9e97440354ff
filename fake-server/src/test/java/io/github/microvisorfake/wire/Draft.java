package io.github.microvisorfake.wire;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.wire.Operation.Action;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request in the making: faultless at first, then spoilt in one part after the other. */
final class Draft {

  static final String STORED_KEY = "stored";

  String method;
  String device;
  String collection;
  String key;
  String pathEnd = "";
  String query = "";
  String authorization;
  String type = "application/x-www-form-urlencoded";

  /** Names and values as they go out, encoded. */
  final Map<String, String> form = new LinkedHashMap<>();

  private final Operation operation;

  /** A faultless request for an operation on the first device, or on the account itself. */
  Draft(Operation operation, FakeAccount account) {
    this.operation = operation;
    this.method = operation.action().method;
    this.device = account.devices().get(0).sid();
    this.collection = operation.kind().segment;
    this.key = STORED_KEY;
    this.authorization = new Wire(account).authorization();
    if (operation.is(Action.CREATE)) {
      form.put("Key", "new");
    }
    if (operation.is(Action.CREATE) || operation.is(Action.UPDATE)) {
      form.put("Value", "v2");
    }
  }

  String path() {
    String owner = operation.kind().ofDevice ? "/v1/Devices/" + device : "/v1";
    String entry = operation.action().onEntry ? "/" + key : "";
    return owner + "/" + collection + entry + pathEnd;
  }

  private String body() {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(value));
    return body.toString();
  }

  Answer send(Wire wire) {
    String body = body();
    String headers = authorization.isEmpty() ? "" : authorization + "\r\n";
    return wire.send(
        "%s %s%s HTTP/1.1".formatted(method, path(), query.isEmpty() ? "" : "?" + query),
        headers + "Content-Type: " + type,
        body);
  }

  @Override
  public String toString() {
    return "%s %s?%s (%s, %s, %.60s)".formatted(method, path(), query, authorization, type, body());
  }
}
