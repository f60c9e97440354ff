package io.github.microvisorfake.wire;

import io.github.microvisorfake.wire.Operation.Action;
import io.github.microvisorfake.wire.Operation.Kind;

/** A refusal as the service words it. */
record Refused(int status, int code, String message) {

  static Refused badRequest(String message) {
    return new Refused(400, 20001, message);
  }

  static Refused missing(String parameter) {
    return badRequest("Missing required parameter %s in the post body".formatted(parameter));
  }

  /** What is missing first where there is no form. */
  static Refused withoutForm(Draft draft) {
    String first = draft.operation.is(Action.CREATE) ? "Key" : "Value";
    return missing(draft.operation.kind() == Kind.PUBLIC_KEYS ? "PublicKey" : first);
  }

  static Refused unauthorized(String message) {
    return new Refused(401, 20003, message);
  }

  static Refused notFound(Draft draft) {
    String shown = draft.path().substring("/v1".length());
    return new Refused(404, 20404, "The requested resource %s was not found".formatted(shown));
  }

  static Refused methodNotAllowed() {
    return new Refused(405, 20004, "Method not allowed");
  }

  static Refused takenKey(Draft draft) {
    Kind kind = draft.operation.kind();
    String noun = kind.collection.endsWith("Secrets") ? "Secret" : "Config";
    String where = kind.isOfDevice() ? "on device " + draft.device : "in this account";
    return taken("%s with Key '%s'".formatted(noun, draft.scene.own(kind)), where);
  }

  static Refused takenUniqueName(Draft draft) {
    String name = draft.scene.takenName();
    return taken("Device with UniqueName '%s'".formatted(name), "in this account");
  }

  private static Refused taken(String what, String where) {
    return new Refused(409, 20409, "%s already exists %s".formatted(what, where));
  }

  /** The whole body, with its keys in the order of the wire. */
  String body() {
    String detail =
        status == 401 ? "\"detail\":\"Your AccountSid or AuthToken was incorrect.\"," : "";
    return """
        {"code":%1$d,%2$s"message":"%3$s",\
        "more_info":"https://www.twilio.com/docs/errors/%1$d","status":%4$d}"""
        .formatted(code, detail, message, status);
  }
}
