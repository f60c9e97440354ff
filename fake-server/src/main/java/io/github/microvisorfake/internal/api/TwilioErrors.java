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
import io.github.microvisorfake.internal.store.SidType;
import java.util.Optional;

/**
 * The catalogue of errors: the status, code and message of every error response. The source of each
 * error (documented, specified, observed or assumed) is in {@code docs/fidelity.md}.
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

    private final String noun;

    Part(String noun) {
      this.noun = noun;
    }
  }

  public static ErrorResponseException noCredentials(String explanation) {
    return unauthorized("Authentication Error - No credentials provided", explanation);
  }

  public static ErrorResponseException wrongCredentials(String explanation) {
    return unauthorized("Authenticate", explanation);
  }

  static ErrorResponseException missingParameter(Parameter parameter, String explanation) {
    return badRequest(
        20001,
        format("Missing required parameter %s in the post body", parameter.name()),
        explanation);
  }

  static ErrorResponseException tooLong(Parameter parameter, int length) {
    int max = parameter.length().max();
    return invalid(
        parameter,
        format("%d characters, at most %d are allowed", length, max),
        explainLength(parameter, length));
  }

  private static String explainLength(Parameter parameter, int length) {
    return format(
        "%s has %d characters (Unicode code points); send at most %d",
        parameter.name(), length, parameter.length().max());
  }

  static ErrorResponseException emptyUniqueName(SidType kind) {
    return invalid(
        Parameter.UNIQUE_NAME,
        "empty, at least 1 character is needed",
        format(
            kind == SidType.DEVICE
                ? "a unique name has 1 to %d characters and cannot be removed; omit UniqueName to keep it"
                : "a unique name has 1 to %d characters; omit UniqueName to create an app without one",
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

  static ErrorResponseException noSuchApp(String explanation) {
    return invalid(Parameter.TARGET_APP, "no such app", explanation);
  }

  /** The value is not quoted, because it may be a private key. */
  static ErrorResponseException unacceptableKey(UnacceptableKeyException e) {
    return switch (e.problem()) {
      case ALGORITHM -> badRequest(70101, "Unsupported Public Key Algorithm", e.explanation());
      case SIZE -> badRequest(70102, "Unsupported Public Key Length", e.explanation());
      case EXPONENT -> badRequest(70103, "Unsupported Public Key Exponent", e.explanation());
      default -> invalidPublicKey(e.explanation());
    };
  }

  private static ErrorResponseException invalidPublicKey(String explanation) {
    return badRequest(70104, "Invalid Public Key", explanation);
  }

  static ErrorResponseException friendlyNameTooLong(int length) {
    return badRequest(
        70001,
        "The request has constraint violations",
        explainLength(Parameter.FRIENDLY_NAME, length));
  }

  static ErrorResponseException appIsTarget(String appSid, long devices) {
    return badRequest(
        20001,
        format(
            "App %s is the target of %d %s", appSid, devices, devices == 1 ? "device" : "devices"),
        "an app that a device targets cannot be deleted, so nothing was changed; set another TargetApp on these devices first");
  }

  static ErrorResponseException foreignAccountSid(String explanation) {
    return invalid(
        Parameter.ACCOUNT_SID, "neither this account nor one of its subaccounts", explanation);
  }

  private static ErrorResponseException invalid(
      Parameter parameter, String problem, String explanation) {
    return badRequest(
        20001, format("Invalid parameter %s: %s", parameter.name(), problem), explanation);
  }

  static ErrorResponseException invalidPageSize(String explanation) {
    return badRequest(20001, "Invalid PageSize.", explanation);
  }

  static ErrorResponseException pageSizeTooLarge(String explanation) {
    return badRequest(20007, "Page size too large", explanation);
  }

  static ErrorResponseException invalidPage(String explanation) {
    return badRequest(20001, "Invalid Page.", explanation);
  }

  static ErrorResponseException invalidPageToken(String explanation) {
    return badRequest(21481, "Invalid PageToken", explanation);
  }

  /**
   * Returns the error for text that cannot be decoded. The text is not quoted, because it may be a
   * secret.
   */
  public static ErrorResponseException malformed(Part part, MalformedTextException cause) {
    return malformed(part, cause, "encode the text as UTF-8");
  }

  /**
   * Returns the error for a body that cannot be decoded.
   *
   * @param remedy the remedy if it is not UTF-8
   */
  static ErrorResponseException malformedForm(MalformedTextException cause, String remedy) {
    return malformed(Part.FORM, cause, remedy);
  }

  private static ErrorResponseException malformed(
      Part part, MalformedTextException cause, String remedy) {
    return switch (cause.problem()) {
      case ESCAPE ->
          badRequest(
              20001,
              "Malformed percent-encoding in the " + part.noun,
              "the " + part.noun + " has a % without two hex digits; send a percent sign as %25");
      case UTF_8 ->
          badRequest(
              20001,
              "Invalid UTF-8 in the " + part.noun,
              "the bytes of the " + part.noun + " are not UTF-8; " + remedy);
      case MULTIPART ->
          badRequest(
              20001,
              "Malformed multipart in the post body",
              "the body is multipart/form-data, but " + cause.reason());
    };
  }

  /**
   * Returns the error for a missing resource or an unknown path.
   *
   * @param path the path as received, still encoded, without the query
   */
  public static ErrorResponseException notFound(String path, String explanation) {
    String shown = path.startsWith("/v1/") ? path.substring("/v1".length()) : path;
    String message = format("The requested resource %s was not found", shown);
    return error(404, 20404, message, explanation);
  }

  /**
   * Returns the error for a method that the path does not support.
   *
   * @param allow the supported methods
   */
  static ErrorResponseException methodNotAllowed(String allow, String explanation) {
    return error(405, 20004, "Method not allowed", explanation, new Header(ALLOW, allow));
  }

  /**
   * Returns the error for a name that already exists.
   *
   * @param resource the resource, such as {@code Config with Key 'x'}
   * @param place the place, such as {@code in this account}
   */
  static ErrorResponseException duplicate(String resource, String place, String explanation) {
    String message = format("%s already exists %s", resource, place);
    return error(409, 20409, message, explanation);
  }

  /**
   * Returns the error for a body over its limit.
   *
   * @param explanation says what is larger than allowed, and the remedy
   */
  public static ErrorResponseException bodyTooLarge(String explanation) {
    return error(413, 20413, "Request Entity Too Large", explanation);
  }

  /** Returns the response to a bug of the fake; details are logged and never sent. */
  public static Response internalError() {
    return internalError(
        "this is a bug of the fake, not of the request; see the log of the fake and report the bug");
  }

  /** Returns the response to a request for which the JVM has too little memory. */
  public static Response noMemory() {
    return internalError(
        "the fake has too little memory for this request; increase the heap (-Xmx), or send a smaller PageSize");
  }

  private static Response internalError(String explanation) {
    return response(
        new ErrorJson(20500, Optional.empty(), "Internal Server Error", 500), explanation);
  }

  private static ErrorResponseException unauthorized(String message, String explanation) {
    return unauthorized(20003, WRONG_CREDENTIALS, message, explanation);
  }

  /** Returns an error with status 401, which always has a detail. */
  static ErrorResponseException unauthorized(
      int code, String detail, String message, String explanation) {
    return exception(
        new ErrorJson(code, Optional.of(detail), message, 401), explanation, CHALLENGE);
  }

  private static ErrorResponseException badRequest(int code, String message, String explanation) {
    return error(400, code, message, explanation);
  }

  private static ErrorResponseException error(
      int status, int code, String message, String explanation, Header... headers) {
    return exception(new ErrorJson(code, Optional.empty(), message, status), explanation, headers);
  }

  private static ErrorResponseException exception(
      ErrorJson body, String explanation, Header... headers) {
    return new ErrorResponseException(response(body, explanation, headers), body.message());
  }

  static Response response(ErrorJson body, String explanation, Header... headers) {
    return Response.error(body.status(), body.code(), body, headers).explained(explanation);
  }
}
