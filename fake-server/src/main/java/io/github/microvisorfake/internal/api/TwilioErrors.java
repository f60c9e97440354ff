package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.api.json.ErrorJson;
import io.github.microvisorfake.internal.arrange.LengthLimit;
import io.github.microvisorfake.internal.http.Header;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.MalformedText;
import io.github.microvisorfake.internal.http.Refusal;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.keys.UnacceptableKey;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of errors: every status, code and message that this fake answers with stands here
 * and nowhere else. The grade of each row is in {@code docs/fidelity.md}.
 *
 * <p>What the service never said, why and what to do, comes in as the explanation; it travels in a
 * header and in the journal, never in the body.
 */
public final class TwilioErrors {

  private static final HeaderName ALLOW = HeaderName.of("Allow");
  private static final Header CHALLENGE =
      new Header(HeaderName.of("WWW-Authenticate"), "Basic realm=\"Twilio API\"");

  private static final String WRONG_CREDENTIALS = "Your AccountSid or AuthToken was incorrect.";

  private TwilioErrors() {}

  /** A part of a request that is percent-encoded. */
  public enum Part {
    PATH("path"),
    QUERY("query"),
    FORM("post body");

    private final String words;

    Part(String words) {
      this.words = words;
    }
  }

  public static Refusal noCredentials(String why) {
    return unauthorized("Authentication Error - No credentials provided", why);
  }

  public static Refusal wrongCredentials(String why) {
    return unauthorized("Authenticate", why);
  }

  static Refusal missingParameter(Parameter parameter, String why) {
    return badRequest(
        20001, "Missing required parameter %s in the post body".formatted(parameter.name()), why);
  }

  static Refusal tooLong(Parameter parameter, int length) {
    String excess =
        "%d characters, at most %d are allowed".formatted(length, parameter.length().max());
    return invalid(
        parameter,
        excess,
        "%s has %s, counted in Unicode code points; send less".formatted(parameter.name(), excess));
  }

  static Refusal emptyUniqueName() {
    return invalid(
        Parameter.UNIQUE_NAME,
        "empty, at least 1 character is needed",
        "a unique name has 1 to %d characters, and once given it cannot be taken away; leave UniqueName out to keep it"
            .formatted(LengthLimit.UNIQUE_NAME.max()));
  }

  static Refusal uniqueNameLikeSid() {
    return invalid(
        Parameter.UNIQUE_NAME,
        "has the form of a SID",
        "text of this form is only ever a SID, so nothing of this name would be found; choose another");
  }

  static Refusal noFlag(Parameter parameter) {
    return invalid(
        parameter,
        "neither true nor false",
        "%s is exactly 'true' or 'false', in lower case; send one of them"
            .formatted(parameter.name()));
  }

  static Refusal noSuchApp(String why) {
    return invalid(Parameter.TARGET_APP, "no such app", why);
  }

  /** What was sent is not quoted: it may be a private key. */
  static Refusal unacceptableKey(UnacceptableKey flawed) {
    return invalid(Parameter.PUBLIC_KEY, flawed.reason(), flawed.remedy());
  }

  static Refusal foreignAccountSid(String why) {
    return invalid(Parameter.ACCOUNT_SID, "neither this account nor one of its subaccounts", why);
  }

  private static Refusal invalid(Parameter parameter, String flaw, String why) {
    return badRequest(20001, "Invalid parameter %s: %s".formatted(parameter.name(), flaw), why);
  }

  static Refusal invalidPageSize(String why) {
    return badRequest(20001, "Invalid PageSize.", why);
  }

  static Refusal pageSizeTooLarge(String why) {
    return badRequest(20007, "Page size too large", why);
  }

  static Refusal invalidPage(String why) {
    return badRequest(20001, "Invalid Page.", why);
  }

  static Refusal invalidPageToken(String why) {
    return badRequest(21481, "Invalid PageToken", why);
  }

  /** Text that cannot be decoded; it is not quoted, since it may be a secret. */
  public static Refusal malformed(Part part, MalformedText cause) {
    return switch (cause.flaw()) {
      case ESCAPE ->
          badRequest(
              20001,
              "Malformed percent-encoding in the " + part.words,
              "two hex digits must follow each % in the "
                  + part.words
                  + "; a percent sign itself is %25");
      case UTF_8 ->
          badRequest(
              20001,
              "Invalid UTF-8 in the " + part.words,
              "the bytes of the " + part.words + " are not UTF-8; encode text as UTF-8 first");
    };
  }

  /**
   * No such resource, or no such path.
   *
   * @param path as received, still encoded, without the query
   */
  public static Refusal notFound(String path, String why) {
    String shown = path.startsWith("/v1/") ? path.substring("/v1".length()) : path;
    String message = "The requested resource %s was not found".formatted(shown);
    return refusal(404, 20404, Optional.empty(), message, List.of(), why);
  }

  /**
   * The path has no such method.
   *
   * @param allow the methods that it has
   */
  static Refusal methodNotAllowed(String allow, String why) {
    List<Header> headers = List.of(new Header(ALLOW, allow));
    return refusal(405, 20004, Optional.empty(), "Method not allowed", headers, why);
  }

  /**
   * A second thing of a name.
   *
   * @param what such as {@code Config with Key 'x'}
   * @param where such as {@code in this account}
   */
  static Refusal duplicate(String what, String where, String why) {
    String message = "%s already exists %s".formatted(what, where);
    return refusal(409, 20409, Optional.empty(), message, List.of(), why);
  }

  public static Refusal bodyTooLarge() {
    return refusal(
        413,
        20413,
        Optional.empty(),
        "Request Entity Too Large",
        List.of(),
        "the body has more than %d bytes; send less".formatted(Rules.MAX_BODY_BYTES));
  }

  /** The answer to a bug of this fake; what happened goes to the log and never to the wire. */
  public static Reply internalError() {
    return reply(
        500,
        20500,
        Optional.empty(),
        "Internal Server Error",
        List.of(),
        "a bug of this fake, not of the caller; its log says more, please report it");
  }

  private static Refusal unauthorized(String message, String why) {
    return refusal(401, 20003, Optional.of(WRONG_CREDENTIALS), message, List.of(CHALLENGE), why);
  }

  private static Refusal badRequest(int code, String message, String why) {
    return refusal(400, code, Optional.empty(), message, List.of(), why);
  }

  private static Refusal refusal(
      int status,
      int code,
      Optional<String> detail,
      String message,
      List<Header> headers,
      String why) {
    return new Refusal(reply(status, code, detail, message, headers, why), message);
  }

  private static Reply reply(
      int status,
      int code,
      Optional<String> detail,
      String message,
      List<Header> headers,
      String why) {
    ErrorJson body = new ErrorJson(code, detail, message, status);
    return new Reply(status, code, Optional.of(body), headers, Optional.empty()).explained(why);
  }
}
