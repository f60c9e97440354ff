package io.github.microvisorfake.wire;

import io.github.microvisorfake.wire.Operation.Action;
import io.github.microvisorfake.wire.Operation.ResourceKind;

/** An error response as the service words it. */
record ExpectedError(int status, int code, String message) {

  static ExpectedError badRequest(String message) {
    return new ExpectedError(400, 20001, message);
  }

  static ExpectedError missing(String parameter) {
    return badRequest("Missing required parameter %s in the post body".formatted(parameter));
  }

  /** The first missing parameter of a request without a form. */
  static ExpectedError missingForm(RequestBuilder request) {
    String first = request.operation.is(Action.CREATE) ? "Key" : "Value";
    return missing(request.operation.kind() == ResourceKind.PUBLIC_KEYS ? "PublicKey" : first);
  }

  static ExpectedError unauthorized(String message) {
    return new ExpectedError(401, 20003, message);
  }

  static ExpectedError notFound(RequestBuilder request) {
    String shown = request.path().substring("/v1".length());
    return new ExpectedError(
        404, 20404, "The requested resource %s was not found".formatted(shown));
  }

  static ExpectedError methodNotAllowed() {
    return new ExpectedError(405, 20004, "Method not allowed");
  }

  static ExpectedError duplicateKey(RequestBuilder request) {
    ResourceKind kind = request.operation.kind();
    String noun = kind.collection.endsWith("Secrets") ? "Secret" : "Config";
    String where = kind.isOfDevice() ? "on device " + request.device : "in this account";
    return duplicate("%s with Key '%s'".formatted(noun, request.accounts.resource(kind)), where);
  }

  static ExpectedError duplicateUniqueName(RequestBuilder request) {
    String name = request.accounts.duplicateName();
    return duplicate("Device with UniqueName '%s'".formatted(name), "in this account");
  }

  private static ExpectedError duplicate(String what, String where) {
    return new ExpectedError(409, 20409, "%s already exists %s".formatted(what, where));
  }

  /** Returns the complete body, with its fields in order. */
  String body() {
    String detail =
        status == 401 ? "\"detail\":\"Your AccountSid or AuthToken was incorrect.\"," : "";
    return """
        {"code":%1$d,%2$s"message":"%3$s",\
        "more_info":"https://www.twilio.com/docs/errors/%1$d","status":%4$d}"""
        .formatted(code, detail, message, status);
  }
}
