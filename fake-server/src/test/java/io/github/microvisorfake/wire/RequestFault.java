package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.ErrorFunction.invalid;
import static io.github.microvisorfake.wire.ErrorFunction.malformed;
import static io.github.microvisorfake.wire.ErrorFunction.missing;
import static io.github.microvisorfake.wire.ErrorFunction.notUtf8;
import static io.github.microvisorfake.wire.ErrorFunction.wrongCredentials;
import static io.github.microvisorfake.wire.Operation.Action.LIST;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.Immutable;
import io.github.microvisorfake.keys.KeyMaterial;

/**
 * A fault of a request, in the order in which the server reports faults; {@link #expectedError}
 * returns the error that it causes.
 */
enum RequestFault {
  MALFORMED_PATH(RequestPart.PATH_END, request -> request.pathEnd = "%4", malformed("path")),
  INVALID_UTF_8_IN_PATH(RequestPart.PATH_END, request -> request.pathEnd = "%FF", notUtf8("path")),
  TRAILING_SLASH(
      RequestPart.PATH_END,
      request -> request.pathEnd = "/",
      operation -> !operation.isOnListOfPublicKeys(),
      ExpectedError::notFound),

  HOST_OF_ANOTHER_PRODUCT(
      RequestPart.HOST,
      request -> request.host = request.operation.hostOfAnotherProduct(),
      ExpectedError::notFound),

  NO_CREDENTIALS(
      RequestPart.CREDENTIALS,
      request -> request.authorization = "",
      request -> ExpectedError.unauthorized("Authentication Error - No credentials provided")),
  MALFORMED_CREDENTIALS(
      RequestPart.CREDENTIALS,
      request -> request.authorization = "Authorization: Basic !",
      wrongCredentials()),
  WRONG_TOKEN(
      RequestPart.CREDENTIALS,
      request -> request.authorize(request.accounts.caller().sid(), TwoAccounts.CANARY),
      wrongCredentials()),
  TOKEN_OF_ANOTHER_ACCOUNT(
      RequestPart.CREDENTIALS,
      request ->
          request.authorize(request.accounts.caller().sid(), request.accounts.other().authToken()),
      wrongCredentials()),
  UNKNOWN_ACCOUNT(
      RequestPart.CREDENTIALS,
      request -> request.authorize("AC" + "7".repeat(32), TwoAccounts.CANARY),
      wrongCredentials()),
  WRONG_API_KEY_SECRET(
      RequestPart.CREDENTIALS,
      request -> request.authorize(request.accounts.apiKey().sid(), TwoAccounts.CANARY),
      wrongCredentials()),
  TOKEN_FOR_API_KEY_SECRET(
      RequestPart.CREDENTIALS,
      request ->
          request.authorize(request.accounts.apiKey().sid(), request.accounts.caller().authToken()),
      wrongCredentials()),
  UNKNOWN_API_KEY(
      RequestPart.CREDENTIALS,
      request -> request.authorize("SK" + "7".repeat(32), TwoAccounts.CANARY),
      wrongCredentials()),

  OVERSIZED_BODY(
      RequestPart.PADDING,
      request -> request.form.put("Pad", "x".repeat(65_537)),
      request -> new ExpectedError(413, 20413, "Request Entity Too Large")),

  UNKNOWN_PATH(
      RequestPart.COLLECTION,
      request -> request.collection = "/v1/Konfigs",
      ExpectedError::notFound),
  WRONG_METHOD(
      RequestPart.METHOD,
      request -> request.method = "PUT",
      request -> ExpectedError.methodNotAllowed()),

  UNKNOWN_DEVICE(
      RequestPart.DEVICE,
      request -> request.device = "nobody",
      operation -> operation.kind().isOfDevice(),
      ExpectedError::notFound),
  DEVICE_OF_ANOTHER_ACCOUNT(
      RequestPart.DEVICE,
      request -> request.device = request.accounts.otherDevice(),
      operation -> operation.kind().isOfDevice(),
      ExpectedError::notFound),
  UNKNOWN_MEMBER(
      RequestPart.MEMBER,
      request -> request.member = "nowhere",
      operation -> operation.action().onMember,
      ExpectedError::notFound),
  MEMBER_OF_ANOTHER_ACCOUNT(
      RequestPart.MEMBER,
      request -> request.member = request.accounts.otherResource(request.operation.kind()),
      operation -> operation.action().onMember,
      ExpectedError::notFound),

  MALFORMED_QUERY(RequestPart.OTHER_QUERY, request -> request.addQuery("x=%4"), malformed("query")),
  INVALID_UTF_8_IN_QUERY(
      RequestPart.OTHER_QUERY, request -> request.addQuery("x=%FF"), notUtf8("query")),
  MALFORMED_FORM(
      RequestPart.OTHER_FORM, request -> request.form.put("x", "%4"), malformed("post body")),
  INVALID_UTF_8_IN_FORM(
      RequestPart.OTHER_FORM, request -> request.form.put("x", "%FF"), notUtf8("post body")),

  MISSING_KEY(
      RequestPart.KEY,
      request -> request.form.remove("Key"),
      Operation::requiresKey,
      missing("Key")),
  EMPTY_KEY(
      RequestPart.KEY,
      request -> request.form.put("Key", ""),
      Operation::requiresKey,
      missing("Key")),
  LONG_KEY(
      RequestPart.KEY,
      request -> request.form.put("Key", "k".repeat(101)),
      Operation::requiresKey,
      invalid("Key", "101 characters, at most 100 are allowed")),
  OTHER_TYPE(
      RequestPart.TYPE,
      request -> request.type = "application/json",
      Operation::requiresForm,
      ExpectedError::missingForm),
  MISSING_VALUE(
      RequestPart.VALUE,
      request -> request.form.remove("Value"),
      Operation::requiresValue,
      missing("Value")),
  EMPTY_VALUE(
      RequestPart.VALUE,
      request -> request.form.put("Value", ""),
      Operation::requiresValue,
      missing("Value")),
  LONG_VALUE(
      RequestPart.VALUE,
      request -> request.form.put("Value", TwoAccounts.CANARY + "v".repeat(4_091)),
      Operation::requiresValue,
      invalid("Value", "4097 characters, at most 4096 are allowed")),
  DUPLICATE_KEY(
      RequestPart.KEY,
      request -> request.form.put("Key", request.accounts.resource(request.operation.kind())),
      Operation::requiresKey,
      ExpectedError::duplicateKey),

  EMPTY_UNIQUE_NAME(
      RequestPart.UNIQUE_NAME,
      request -> request.form.put("UniqueName", ""),
      Operation::updatesDevice,
      invalid("UniqueName", "empty, at least 1 character is needed")),
  LONG_UNIQUE_NAME(
      RequestPart.UNIQUE_NAME,
      request -> request.form.put("UniqueName", "n".repeat(65)),
      Operation::updatesDevice,
      invalid("UniqueName", "65 characters, at most 64 are allowed")),
  UNIQUE_NAME_LIKE_SID(
      RequestPart.UNIQUE_NAME,
      request -> request.form.put("UniqueName", "UV" + "aB".repeat(16)),
      Operation::updatesDevice,
      invalid("UniqueName", "has the form of a SID")),
  UNKNOWN_APP(
      RequestPart.TARGET_APP,
      request -> request.form.put("TargetApp", "nowhere"),
      Operation::updatesDevice,
      invalid("TargetApp", "no such app")),
  EMPTY_APP(
      RequestPart.TARGET_APP,
      request -> request.form.put("TargetApp", ""),
      Operation::updatesDevice,
      invalid("TargetApp", "no such app")),
  APP_OF_ANOTHER_ACCOUNT(
      RequestPart.TARGET_APP,
      request -> request.form.put("TargetApp", request.accounts.otherApp()),
      Operation::updatesDevice,
      invalid("TargetApp", "no such app")),
  INVALID_LOGGING(
      RequestPart.LOGGING,
      request -> request.form.put("LoggingEnabled", "True"),
      Operation::updatesDevice,
      invalid("LoggingEnabled", "neither true nor false")),
  INVALID_RESTART(
      RequestPart.RESTART,
      request -> request.form.put("RestartApp", ""),
      Operation::updatesDevice,
      invalid("RestartApp", "neither true nor false")),
  DUPLICATE_UNIQUE_NAME(
      RequestPart.UNIQUE_NAME,
      request -> request.form.put("UniqueName", request.accounts.duplicateName()),
      Operation::updatesDevice,
      ExpectedError::duplicateUniqueName),

  MISSING_PUBLIC_KEY(
      RequestPart.PUBLIC_KEY,
      request -> request.form.remove("PublicKey"),
      Operation::requiresPublicKey,
      missing("PublicKey")),
  EMPTY_PUBLIC_KEY(
      RequestPart.PUBLIC_KEY,
      request -> request.form.put("PublicKey", ""),
      Operation::requiresPublicKey,
      missing("PublicKey")),
  INVALID_PUBLIC_KEY(
      RequestPart.PUBLIC_KEY,
      request ->
          request.form.put("PublicKey", encode(KeyMaterial.pem(KeyMaterial.EC.getPublic()), UTF_8)),
      Operation::requiresPublicKey,
      request -> new ExpectedError(400, 70101, "Unsupported Public Key Algorithm")),
  LONG_FRIENDLY_NAME(
      RequestPart.FRIENDLY_NAME,
      request -> request.form.put("FriendlyName", "n".repeat(65)),
      Operation::acceptsFriendlyName,
      request -> new ExpectedError(400, 70001, "The request has constraint violations")),
  UNRELATED_ACCOUNT_SID(
      RequestPart.ACCOUNT_SID,
      request -> request.form.put("AccountSid", request.accounts.other().sid()),
      Operation::requiresPublicKey,
      invalid("AccountSid", "neither this account nor one of its subaccounts")),

  INVALID_PAGE_SIZE(
      RequestPart.SIZE,
      request -> request.addQuery("PageSize=0"),
      operation -> operation.is(LIST),
      request -> ExpectedError.badRequest("Invalid PageSize.")),
  LARGE_PAGE_SIZE(
      RequestPart.SIZE,
      request -> request.addQuery("PageSize=1001"),
      operation -> operation.is(LIST),
      request -> new ExpectedError(400, 20007, "Page size too large")),
  INVALID_PAGE(
      RequestPart.PAGE,
      request -> request.addQuery("Page=-1"),
      operation -> operation.is(LIST),
      request -> ExpectedError.badRequest("Invalid Page.")),
  INVALID_PAGE_TOKEN(
      RequestPart.TOKEN,
      request -> request.addQuery("PageToken=PA0"),
      operation -> operation.is(LIST),
      request -> new ExpectedError(400, 21481, "Invalid PageToken"));

  /** Changes a request so that it has the fault. */
  @Immutable
  @FunctionalInterface
  interface Modification {
    void apply(RequestBuilder request);
  }

  /** Selects the operations that can have a fault. */
  @Immutable
  @FunctionalInterface
  interface OperationFilter {
    boolean test(Operation operation);
  }

  final RequestPart part;
  private final Modification modification;
  private final OperationFilter operations;
  private final ErrorFunction expectedError;

  /** A fault that applies to every operation. */
  RequestFault(RequestPart part, Modification modification, ErrorFunction expectedError) {
    this(part, modification, operation -> true, expectedError);
  }

  RequestFault(
      RequestPart part,
      Modification modification,
      OperationFilter operations,
      ErrorFunction expectedError) {
    this.part = part;
    this.modification = modification;
    this.operations = operations;
    this.expectedError = expectedError;
  }

  boolean appliesTo(Operation operation) {
    return operations.test(operation);
  }

  void applyTo(RequestBuilder request) {
    modification.apply(request);
  }

  /** Returns the error that this fault causes. */
  ExpectedError expectedError(RequestBuilder request) {
    return expectedError.of(request);
  }
}
