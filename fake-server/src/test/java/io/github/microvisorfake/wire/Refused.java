package io.github.microvisorfake.wire;

/** A refusal as the service words it. */
record Refused(int status, int code, String message) {

  static Refused badRequest(String message) {
    return new Refused(400, 20001, message);
  }

  static Refused missing(String parameter) {
    return badRequest("Missing required parameter %s in the post body".formatted(parameter));
  }

  static Refused unauthorized(String message) {
    return new Refused(401, 20003, message);
  }

  static Refused notFound(String path) {
    String shown = path.substring("/v1".length());
    return new Refused(404, 20404, "The requested resource %s was not found".formatted(shown));
  }

  static Refused methodNotAllowed() {
    return new Refused(405, 20004, "Method not allowed");
  }

  static Refused duplicate(Operation operation, Draft draft) {
    String where = operation.kind().ofDevice ? "on device " + draft.device : "in this account";
    String key = Draft.STORED_KEY;
    return new Refused(
        409,
        20409,
        "%s with Key '%s' already exists %s".formatted(operation.kind().noun, key, where));
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
