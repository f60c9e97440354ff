package io.github.microvisorfake.wire;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.wire.Operation.Action;
import io.github.microvisorfake.wire.Operation.ResourceKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a request that is valid initially; faults then change its parts. */
final class RequestBuilder {

  final TwoAccounts accounts;
  final Operation operation;
  String method;
  String host;
  String device;
  String collection;
  String member;
  String pathEnd = "";
  String query = "";
  String authorization;
  String type = "application/x-www-form-urlencoded";

  /** The encoded parameters. */
  final Map<String, String> form = new LinkedHashMap<>();

  /** Creates a valid request for an operation that changes everything the operation can change. */
  RequestBuilder(Operation operation, TwoAccounts accounts) {
    this.accounts = accounts;
    this.operation = operation;
    this.method = operation.action().method;
    this.host = new RawHttpClient(accounts.caller()).host();
    this.device = accounts.device();
    this.collection = operation.kind().collection;
    this.member = accounts.resource(operation.kind());
    this.authorization = new RawHttpClient(accounts.caller()).authorization();
    fillForm();
  }

  private void fillForm() {
    if (operation.kind().isEntry()) {
      fillEntryForm();
    } else if (operation.is(ResourceKind.DEVICES, Action.UPDATE)) {
      form.put("UniqueName", "renamed");
      form.put("TargetApp", accounts.app());
      form.put("LoggingEnabled", "true");
      form.put("RestartApp", "true");
    } else if (operation.is(ResourceKind.PUBLIC_KEYS, Action.CREATE)) {
      form.put("PublicKey", encode(PublicKeyUploader.PEM, UTF_8));
      form.put("FriendlyName", "new");
      form.put("AccountSid", accounts.caller().sid());
    } else if (operation.is(ResourceKind.PUBLIC_KEYS, Action.UPDATE)) {
      form.put("FriendlyName", "new");
    }
  }

  private void fillEntryForm() {
    if (operation.is(Action.CREATE)) {
      form.put("Key", "new");
    }
    if (operation.is(Action.CREATE) || operation.is(Action.UPDATE)) {
      form.put("Value", TwoAccounts.CANARY + "2");
    }
  }

  void authorize(String username, String password) {
    authorization = RawHttpClient.authorization(username, password);
  }

  void addQuery(String parameter) {
    query += (query.isEmpty() ? "" : "&") + parameter;
  }

  String path() {
    String end = operation.action().onMember ? "/" + operation.kind().member : "";
    return (collection + end).replace("{Device}/", device + "/").replaceFirst("\\{\\w+}", member)
        + pathEnd;
  }

  private String body() {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(value));
    return body.toString();
  }

  byte[] bytes() {
    String body = body();
    String target = path() + (query.isEmpty() ? "" : "?" + query);
    String credentials = authorization.isEmpty() ? "" : authorization + "\r\n";
    return "%s %s HTTP/1.1\r\nHost: %s\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(method, target, host, credentials, type, body.length(), body)
        .getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return "%s %s?%s (%s, %s, %s, %.60s)"
        .formatted(method, path(), query, host, authorization, type, body());
  }
}
