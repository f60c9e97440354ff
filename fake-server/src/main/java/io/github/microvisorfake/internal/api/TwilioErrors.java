package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.json.ErrorJson;
import io.github.microvisorfake.internal.arrange.LengthLimit;
import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.http.Header;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.keys.UnacceptableKeyException;
import java.util.Optional;

/**
 * The catalogue of errors: the status, code and message of every error response. The grade of each
 * error is in {@code docs/fidelity.md}.
 *
 * <p>The explanation, which the service does not have, is sent in a header and recorded in the
 * journal, never in the body.
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

  public static ErrorResponseException noCredentials(String why) {
    return unauthorized("Authentication Error - No credentials provided", why);
  }

  public static ErrorResponseException wrongCredentials(String why) {
    return unauthorized("Authenticate", why);
  }

  static ErrorResponseException missingParameter(Parameter parameter, String why) {
    return badRequest(
        20001, format("Missing required parameter %s in the post body", parameter.name()), why);
  }

  static ErrorResponseException tooLong(Parameter parameter, int length) {
    int max = parameter.length().max();
    return invalid(
        parameter,
        format("%d characters, at most %d are allowed", length, max),
        format(
            "%s has %d characters (Unicode code points); send at most %d",
            parameter.name(), length, max));
  }

  static ErrorResponseException emptyUniqueName() {
    return invalid(
        Parameter.UNIQUE_NAME,
        "empty, at least 1 character is needed",
        format(
            "a unique name has 1 to %d characters and cannot be removed; omit UniqueName to keep it",
            LengthLimit.UNIQUE_NAME.max()));
  }

  static ErrorResponseException uniqueNameLikeSid() {
    return invalid(
        Parameter.UNIQUE_NAME,
        "has the form of a SID",
        "text in the format of a SID is always read as a SID, so this name could not be found; choose another name");
  }

  static ErrorResponseException invalidBoolean(Parameter parameter) {
    return invalid(
        parameter,
        "neither true nor false",
        format(
            "%s is neither 'true' nor 'false'; send one of them in lower case", parameter.name()));
  }

  static ErrorResponseException noSuchApp(String why) {
    return invalid(Parameter.TARGET_APP, "no such app", why);
  }

  /** The value is not quoted, because it may be a private key. */
  static ErrorResponseException unacceptableKey(UnacceptableKeyException e) {
    return invalid(Parameter.PUBLIC_KEY, e.reason(), e.remedy());
  }

  static ErrorResponseException foreignAccountSid(String why) {
    return invalid(Parameter.ACCOUNT_SID, "neither this account nor one of its subaccounts", why);
  }

  private static ErrorResponseException invalid(Parameter parameter, String problem, String why) {
    return badRequest(20001, format("Invalid parameter %s: %s", parameter.name(), problem), why);
  }

  static ErrorResponseException invalidPageSize(String why) {
    return badRequest(20001, "Invalid PageSize.", why);
  }

  static ErrorResponseException pageSizeTooLarge(String why) {
    return badRequest(20007, "Page size too large", why);
  }

  static ErrorResponseException invalidPage(String why) {
    return badRequest(20001, "Invalid Page.", why);
  }

  static ErrorResponseException invalidPageToken(String why) {
    return badRequest(21481, "Invalid PageToken", why);
  }

  /**
   * Returns the error for text that cannot be decoded. The text is not quoted, because it may be a
   * secret.
   */
  public static ErrorResponseException malformed(Part part, MalformedTextException cause) {
    return switch (cause.problem()) {
      case ESCAPE ->
          badRequest(
              20001,
              "Malformed percent-encoding in the " + part.words,
              "the " + part.words + " has a % without two hex digits; send a percent sign as %25");
      case UTF_8 ->
          badRequest(
              20001,
              "Invalid UTF-8 in the " + part.words,
              "the bytes of the " + part.words + " are not UTF-8; encode the text as UTF-8");
    };
  }

  /**
   * Returns the error for a missing resource or an unknown path.
   *
   * @param path the path as received, still encoded, without the query
   */
  public static ErrorResponseException notFound(String path, String why) {
    String shown = path.startsWith("/v1/") ? path.substring("/v1".length()) : path;
    String message = format("The requested resource %s was not found", shown);
    return error(404, 20404, message, why);
  }

  /**
   * Returns the error for a method that the path does not support.
   *
   * @param allow the supported methods
   */
  static ErrorResponseException methodNotAllowed(String allow, String why) {
    return error(405, 20004, "Method not allowed", why, new Header(ALLOW, allow));
  }

  /**
   * Returns the error for a name that already exists.
   *
   * @param what the resource, such as {@code Config with Key 'x'}
   * @param where the place, such as {@code in this account}
   */
  static ErrorResponseException duplicate(String what, String where, String why) {
    String message = format("%s already exists %s", what, where);
    return error(409, 20409, message, why);
  }

  public static ErrorResponseException bodyTooLarge() {
    return error(
        413,
        20413,
        "Request Entity Too Large",
        format("the body is larger than %d bytes; send a smaller one", Limits.MAX_BODY_BYTES));
  }

  /** Returns the response to a bug of the fake; details are logged and never sent. */
  public static Response internalError() {
    return response(
        new ErrorJson(20500, Optional.empty(), "Internal Server Error", 500),
        "this is a bug of the fake, not of the request; see the log of the fake and report the bug");
  }

  private static ErrorResponseException unauthorized(String message, String why) {
    ErrorJson body = new ErrorJson(20003, Optional.of(WRONG_CREDENTIALS), message, 401);
    return exception(body, why, CHALLENGE);
  }

  private static ErrorResponseException badRequest(int code, String message, String why) {
    return error(400, code, message, why);
  }

  private static ErrorResponseException error(
      int status, int code, String message, String why, Header... headers) {
    return exception(new ErrorJson(code, Optional.empty(), message, status), why, headers);
  }

  private static ErrorResponseException exception(ErrorJson body, String why, Header... headers) {
    return new ErrorResponseException(response(body, why, headers), body.message());
  }

  private static Response response(ErrorJson body, String why, Header... headers) {
    return Response.error(body.status(), body.code(), body, headers).explained(why);
  }
}
