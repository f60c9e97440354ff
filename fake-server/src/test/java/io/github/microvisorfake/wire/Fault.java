package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.Operation.Action.CREATE;
import static io.github.microvisorfake.wire.Operation.Action.LIST;
import static io.github.microvisorfake.wire.Operation.Action.UPDATE;
import static io.github.microvisorfake.wire.Operation.Kind.DEVICES;
import static io.github.microvisorfake.wire.Operation.Kind.PUBLIC_KEYS;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.Immutable;
import io.github.microvisorfake.keys.KeyMaterial;

/** What can be wrong with a request, in the order in which it is told; {@link #tells} says how. */
enum Fault {
  MALFORMED_PATH(Part.PATH_END, d -> d.pathEnd = "%4", o -> true, malformed("path")),
  INVALID_UTF_8_IN_PATH(Part.PATH_END, d -> d.pathEnd = "%FF", o -> true, notUtf8("path")),
  TRAILING_SLASH(Part.PATH_END, d -> d.pathEnd = "/", o -> true, Refused::notFound),

  FOREIGN_HOST(Part.HOST, d -> d.host = d.operation.foreignHost(), o -> true, Refused::notFound),

  NO_CREDENTIALS(
      Part.CALLER,
      d -> d.authorization = "",
      o -> true,
      d -> Refused.unauthorized("Authentication Error - No credentials provided")),
  MALFORMED_CREDENTIALS(
      Part.CALLER, d -> d.authorization = "Authorization: Basic !", o -> true, wrongCredentials()),
  WRONG_TOKEN(
      Part.CALLER,
      d -> d.authorize(d.scene.caller().sid(), Scene.CANARY),
      o -> true,
      wrongCredentials()),
  TOKEN_OF_ANOTHER_ACCOUNT(
      Part.CALLER,
      d -> d.authorize(d.scene.caller().sid(), d.scene.stranger().authToken()),
      o -> true,
      wrongCredentials()),
  UNKNOWN_ACCOUNT(
      Part.CALLER,
      d -> d.authorize("AC" + "7".repeat(32), Scene.CANARY),
      o -> true,
      wrongCredentials()),
  WRONG_API_KEY_SECRET(
      Part.CALLER,
      d -> d.authorize(d.scene.apiKey().sid(), Scene.CANARY),
      o -> true,
      wrongCredentials()),
  TOKEN_FOR_API_KEY_SECRET(
      Part.CALLER,
      d -> d.authorize(d.scene.apiKey().sid(), d.scene.caller().authToken()),
      o -> true,
      wrongCredentials()),
  UNKNOWN_API_KEY(
      Part.CALLER,
      d -> d.authorize("SK" + "7".repeat(32), Scene.CANARY),
      o -> true,
      wrongCredentials()),

  OVERSIZED_BODY(
      Part.PADDING,
      d -> d.form.put("Pad", "x".repeat(65_537)),
      o -> true,
      d -> new Refused(413, 20413, "Request Entity Too Large")),

  UNKNOWN_PATH(Part.COLLECTION, d -> d.collection = "/v1/Konfigs", o -> true, Refused::notFound),
  WRONG_METHOD(Part.METHOD, d -> d.method = "PUT", o -> true, d -> Refused.methodNotAllowed()),

  UNKNOWN_DEVICE(
      Part.DEVICE, d -> d.device = "nobody", o -> o.kind().isOfDevice(), Refused::notFound),
  DEVICE_OF_ANOTHER_ACCOUNT(
      Part.DEVICE,
      d -> d.device = d.scene.foreignDevice(),
      o -> o.kind().isOfDevice(),
      Refused::notFound),
  UNKNOWN_MEMBER(
      Part.MEMBER, d -> d.member = "nowhere", o -> o.action().onMember, Refused::notFound),
  MEMBER_OF_ANOTHER_ACCOUNT(
      Part.MEMBER,
      d -> d.member = d.scene.foreign(d.operation.kind()),
      o -> o.action().onMember,
      Refused::notFound),

  MALFORMED_QUERY(Part.OTHER_QUERY, d -> d.addQuery("x=%4"), o -> true, malformed("query")),
  INVALID_UTF_8_IN_QUERY(Part.OTHER_QUERY, d -> d.addQuery("x=%FF"), o -> true, notUtf8("query")),
  MALFORMED_FORM(Part.OTHER_FORM, d -> d.form.put("x", "%4"), o -> true, malformed("post body")),
  INVALID_UTF_8_IN_FORM(
      Part.OTHER_FORM, d -> d.form.put("x", "%FF"), o -> true, notUtf8("post body")),

  MISSING_KEY(Part.KEY, d -> d.form.remove("Key"), Fault::takesKey, missing("Key")),
  EMPTY_KEY(Part.KEY, d -> d.form.put("Key", ""), Fault::takesKey, missing("Key")),
  LONG_KEY(
      Part.KEY,
      d -> d.form.put("Key", "k".repeat(101)),
      Fault::takesKey,
      invalid("Key", "101 characters, at most 100 are allowed")),
  OTHER_TYPE(Part.TYPE, d -> d.type = "application/json", Fault::needsForm, Refused::withoutForm),
  MISSING_VALUE(Part.VALUE, d -> d.form.remove("Value"), Fault::takesValue, missing("Value")),
  EMPTY_VALUE(Part.VALUE, d -> d.form.put("Value", ""), Fault::takesValue, missing("Value")),
  LONG_VALUE(
      Part.VALUE,
      d -> d.form.put("Value", Scene.CANARY + "v".repeat(4_091)),
      Fault::takesValue,
      invalid("Value", "4097 characters, at most 4096 are allowed")),
  TAKEN_KEY(
      Part.KEY,
      d -> d.form.put("Key", d.scene.own(d.operation.kind())),
      Fault::takesKey,
      Refused::takenKey),

  EMPTY_UNIQUE_NAME(
      Part.UNIQUE_NAME,
      d -> d.form.put("UniqueName", ""),
      Fault::updatesDevice,
      invalid("UniqueName", "empty, at least 1 character is needed")),
  LONG_UNIQUE_NAME(
      Part.UNIQUE_NAME,
      d -> d.form.put("UniqueName", "n".repeat(65)),
      Fault::updatesDevice,
      invalid("UniqueName", "65 characters, at most 64 are allowed")),
  UNIQUE_NAME_LIKE_SID(
      Part.UNIQUE_NAME,
      d -> d.form.put("UniqueName", "UV" + "aB".repeat(16)),
      Fault::updatesDevice,
      invalid("UniqueName", "has the form of a SID")),
  UNKNOWN_APP(
      Part.TARGET_APP,
      d -> d.form.put("TargetApp", "nowhere"),
      Fault::updatesDevice,
      invalid("TargetApp", "no such app")),
  EMPTY_APP(
      Part.TARGET_APP,
      d -> d.form.put("TargetApp", ""),
      Fault::updatesDevice,
      invalid("TargetApp", "no such app")),
  APP_OF_ANOTHER_ACCOUNT(
      Part.TARGET_APP,
      d -> d.form.put("TargetApp", d.scene.foreignApp()),
      Fault::updatesDevice,
      invalid("TargetApp", "no such app")),
  WRONG_LOGGING(
      Part.LOGGING,
      d -> d.form.put("LoggingEnabled", "True"),
      Fault::updatesDevice,
      invalid("LoggingEnabled", "neither true nor false")),
  WRONG_RESTART(
      Part.RESTART,
      d -> d.form.put("RestartApp", ""),
      Fault::updatesDevice,
      invalid("RestartApp", "neither true nor false")),
  TAKEN_UNIQUE_NAME(
      Part.UNIQUE_NAME,
      d -> d.form.put("UniqueName", d.scene.takenName()),
      Fault::updatesDevice,
      Refused::takenUniqueName),

  MISSING_PUBLIC_KEY(
      Part.PUBLIC_KEY,
      d -> d.form.remove("PublicKey"),
      Fault::takesPublicKey,
      missing("PublicKey")),
  EMPTY_PUBLIC_KEY(
      Part.PUBLIC_KEY,
      d -> d.form.put("PublicKey", ""),
      Fault::takesPublicKey,
      missing("PublicKey")),
  WRONG_PUBLIC_KEY(
      Part.PUBLIC_KEY,
      d -> d.form.put("PublicKey", encode(KeyMaterial.pem(KeyMaterial.EC.getPublic()), UTF_8)),
      Fault::takesPublicKey,
      invalid("PublicKey", "an EC key, only RSA is accepted")),
  LONG_FRIENDLY_NAME(
      Part.FRIENDLY_NAME,
      d -> d.form.put("FriendlyName", "n".repeat(65)),
      Fault::takesFriendlyName,
      invalid("FriendlyName", "65 characters, at most 64 are allowed")),
  FOREIGN_ACCOUNT_SID(
      Part.ACCOUNT_SID,
      d -> d.form.put("AccountSid", d.scene.stranger().sid()),
      Fault::takesPublicKey,
      invalid("AccountSid", "neither this account nor one of its subaccounts")),

  WRONG_PAGE_SIZE(
      Part.SIZE,
      d -> d.addQuery("PageSize=0"),
      o -> o.is(LIST),
      d -> Refused.badRequest("Invalid PageSize.")),
  LARGE_PAGE_SIZE(
      Part.SIZE,
      d -> d.addQuery("PageSize=1001"),
      o -> o.is(LIST),
      d -> new Refused(400, 20007, "Page size too large")),
  WRONG_PAGE(
      Part.PAGE,
      d -> d.addQuery("Page=-1"),
      o -> o.is(LIST),
      d -> Refused.badRequest("Invalid Page.")),
  WRONG_PAGE_TOKEN(
      Part.TOKEN,
      d -> d.addQuery("PageToken=PA0"),
      o -> o.is(LIST),
      d -> new Refused(400, 21481, "Invalid PageToken"));

  /** What a fault does to a request. */
  @Immutable
  @FunctionalInterface
  interface Spoiling {
    void apply(Draft draft);
  }

  /** Which operations can have a fault. */
  @Immutable
  @FunctionalInterface
  interface Applicability {
    boolean test(Operation operation);
  }

  /** How a fault is told. */
  @Immutable
  @FunctionalInterface
  interface Telling {
    Refused of(Draft draft);
  }

  final Part part;
  private final Spoiling spoiling;
  private final Applicability applicability;
  private final Telling telling;

  Fault(Part part, Spoiling spoiling, Applicability applicability, Telling telling) {
    this.part = part;
    this.spoiling = spoiling;
    this.applicability = applicability;
    this.telling = telling;
  }

  boolean appliesTo(Operation operation) {
    return applicability.test(operation);
  }

  void spoil(Draft draft) {
    spoiling.apply(draft);
  }

  /** The refusal that this fault brings about. */
  Refused tells(Draft draft) {
    return telling.of(draft);
  }

  private static boolean takesKey(Operation operation) {
    return operation.kind().isEntry() && operation.is(CREATE);
  }

  private static boolean takesValue(Operation operation) {
    return takesKey(operation) || operation.isOptional();
  }

  private static boolean needsForm(Operation operation) {
    return takesValue(operation) || takesPublicKey(operation);
  }

  private static boolean updatesDevice(Operation operation) {
    return operation.is(DEVICES, UPDATE);
  }

  private static boolean takesPublicKey(Operation operation) {
    return operation.is(PUBLIC_KEYS, CREATE);
  }

  private static boolean takesFriendlyName(Operation operation) {
    return takesPublicKey(operation) || operation.is(PUBLIC_KEYS, UPDATE);
  }

  private static Telling malformed(String part) {
    return d -> Refused.badRequest("Malformed percent-encoding in the " + part);
  }

  private static Telling notUtf8(String part) {
    return d -> Refused.badRequest("Invalid UTF-8 in the " + part);
  }

  private static Telling wrongCredentials() {
    return d -> Refused.unauthorized("Authenticate");
  }

  private static Telling missing(String parameter) {
    return d -> Refused.missing(parameter);
  }

  private static Telling invalid(String parameter, String flaw) {
    return d -> Refused.badRequest("Invalid parameter %s: %s".formatted(parameter, flaw));
  }
}
