package io.github.microvisorfake.wire;

import static io.github.microvisorfake.wire.Operation.Action.CREATE;
import static io.github.microvisorfake.wire.Operation.Action.LIST;
import static io.github.microvisorfake.wire.Operation.Action.UPDATE;

import com.google.errorprone.annotations.Immutable;
import java.util.EnumSet;
import java.util.Set;

/**
 * What can be wrong with a request, in the order in which it is told; {@link #tells} says how.
 *
 * <p>Two faults can go together if they spoil different parts.
 */
enum Fault {
  MALFORMED_PATH(Part.PATH_END, (d, x) -> d.pathEnd = "%4", o -> true),
  INVALID_UTF_8_IN_PATH(Part.PATH_END, (d, x) -> d.pathEnd = "%FF", o -> true),
  TRAILING_SLASH(Part.PATH_END, (d, x) -> d.pathEnd = "/", o -> true),
  NO_CREDENTIALS(Part.CALLER, (d, x) -> d.authorization = "", o -> true),
  MALFORMED_CREDENTIALS(
      Part.CALLER, (d, x) -> d.authorization = "Authorization: Basic !", o -> true),
  WRONG_TOKEN(
      Part.CALLER,
      (d, x) -> d.authorization = Wire.authorization(x.accountSid(), "wrong"),
      o -> true),
  UNKNOWN_ACCOUNT(
      Part.CALLER,
      (d, x) -> d.authorization = Wire.authorization("AC" + "7".repeat(32), "wrong"),
      o -> true),
  OVERSIZED_BODY(Part.PADDING, (d, x) -> d.form.put("Pad", "x".repeat(65_537)), o -> true),
  UNKNOWN_PATH(Part.COLLECTION, (d, x) -> d.collection = "Konfigs", o -> true),
  WRONG_METHOD(Part.METHOD, (d, x) -> d.method = "PUT", o -> true),
  UNKNOWN_DEVICE(Part.DEVICE, (d, x) -> d.device = "nobody", o -> o.kind().ofDevice),
  DEVICE_OF_ANOTHER_ACCOUNT(
      Part.DEVICE, (d, x) -> d.device = x.foreignDevice(), o -> o.kind().ofDevice),
  UNKNOWN_KEY(Part.ENTRY, (d, x) -> d.key = "nowhere", o -> o.action().onEntry),
  MALFORMED_QUERY(Part.OTHER_QUERY, (d, x) -> add(d, "x=%4"), o -> true),
  INVALID_UTF_8_IN_QUERY(Part.OTHER_QUERY, (d, x) -> add(d, "x=%FF"), o -> true),
  MALFORMED_FORM(Part.OTHER_FORM, (d, x) -> d.form.put("x", "%4"), o -> true),
  INVALID_UTF_8_IN_FORM(Part.OTHER_FORM, (d, x) -> d.form.put("x", "%FF"), o -> true),
  MISSING_KEY(Part.KEY, (d, x) -> d.form.remove("Key"), o -> o.is(CREATE)),
  EMPTY_KEY(Part.KEY, (d, x) -> d.form.put("Key", ""), o -> o.is(CREATE)),
  LONG_KEY(Part.KEY, (d, x) -> d.form.put("Key", "k".repeat(101)), o -> o.is(CREATE)),
  OTHER_TYPE(Part.TYPE, (d, x) -> d.type = "application/json", o -> o.is(CREATE) || o.is(UPDATE)),
  MISSING_VALUE(Part.VALUE, (d, x) -> d.form.remove("Value"), o -> o.is(CREATE) || o.is(UPDATE)),
  EMPTY_VALUE(Part.VALUE, (d, x) -> d.form.put("Value", ""), o -> o.is(CREATE) || o.is(UPDATE)),
  LONG_VALUE(
      Part.VALUE,
      (d, x) -> d.form.put("Value", "v".repeat(4_097)),
      o -> o.is(CREATE) || o.is(UPDATE)),
  DUPLICATE(Part.KEY, (d, x) -> d.form.put("Key", Draft.STORED_KEY), o -> o.is(CREATE)),
  WRONG_PAGE_SIZE(Part.SIZE, (d, x) -> add(d, "PageSize=0"), o -> o.is(LIST)),
  LARGE_PAGE_SIZE(Part.SIZE, (d, x) -> add(d, "PageSize=1001"), o -> o.is(LIST)),
  WRONG_PAGE(Part.PAGE, (d, x) -> add(d, "Page=-1"), o -> o.is(LIST)),
  WRONG_PAGE_TOKEN(Part.TOKEN, (d, x) -> add(d, "PageToken=PA0"), o -> o.is(LIST));

  /** What a fault spoils. */
  enum Part {
    CALLER,
    PADDING,
    METHOD,
    DEVICE,
    COLLECTION,
    ENTRY,
    PATH_END,
    SIZE,
    PAGE,
    TOKEN,
    OTHER_QUERY,
    OTHER_FORM,
    KEY,
    VALUE,
    TYPE
  }

  /** What a fault does to a request. */
  @Immutable
  @FunctionalInterface
  interface Spoiling {
    void apply(Draft draft, Surroundings surroundings);
  }

  /** Which operations can have a fault. */
  @Immutable
  @FunctionalInterface
  interface Applicability {
    boolean test(Operation operation);
  }

  /** What faults need to know of the accounts. */
  record Surroundings(String accountSid, String foreignDevice) {}

  /** A form of another type counts as none: nothing is wrong in it. */
  private static final Set<Part> HIDDEN_BY_TYPE = EnumSet.of(Part.KEY, Part.VALUE, Part.OTHER_FORM);

  final Part part;
  private final Spoiling spoil;
  final Applicability appliesTo;

  Fault(Part part, Spoiling spoil, Applicability appliesTo) {
    this.part = part;
    this.spoil = spoil;
    this.appliesTo = appliesTo;
  }

  private static void add(Draft draft, String parameter) {
    draft.query += (draft.query.isEmpty() ? "" : "&") + parameter;
  }

  void spoil(Draft draft, Surroundings surroundings) {
    spoil.apply(draft, surroundings);
  }

  boolean goesWith(Fault other) {
    boolean hidden =
        (part == Part.TYPE && HIDDEN_BY_TYPE.contains(other.part))
            || (other.part == Part.TYPE && HIDDEN_BY_TYPE.contains(part));
    return part != other.part && !hidden;
  }

  /** The refusal that this fault brings about. */
  Refused tells(Operation operation, Draft draft) {
    return switch (this) {
      case MALFORMED_PATH -> Refused.badRequest("Malformed percent-encoding in the path");
      case INVALID_UTF_8_IN_PATH -> Refused.badRequest("Invalid UTF-8 in the path");
      case NO_CREDENTIALS -> Refused.unauthorized("Authentication Error - No credentials provided");
      case MALFORMED_CREDENTIALS, WRONG_TOKEN, UNKNOWN_ACCOUNT ->
          Refused.unauthorized("Authenticate");
      case OVERSIZED_BODY -> new Refused(413, 20413, "Request Entity Too Large");
      case WRONG_METHOD -> Refused.methodNotAllowed();
      case TRAILING_SLASH, UNKNOWN_PATH, UNKNOWN_DEVICE, DEVICE_OF_ANOTHER_ACCOUNT, UNKNOWN_KEY ->
          Refused.notFound(draft.path());
      case MALFORMED_QUERY -> Refused.badRequest("Malformed percent-encoding in the query");
      case INVALID_UTF_8_IN_QUERY -> Refused.badRequest("Invalid UTF-8 in the query");
      case MALFORMED_FORM -> Refused.badRequest("Malformed percent-encoding in the post body");
      case INVALID_UTF_8_IN_FORM -> Refused.badRequest("Invalid UTF-8 in the post body");
      case MISSING_KEY, EMPTY_KEY -> Refused.missing("Key");
      case LONG_KEY ->
          Refused.badRequest("Invalid parameter Key: 101 characters, at most 100 are allowed");
      case OTHER_TYPE -> Refused.missing(operation.is(CREATE) ? "Key" : "Value");
      case MISSING_VALUE, EMPTY_VALUE -> Refused.missing("Value");
      case LONG_VALUE ->
          Refused.badRequest("Invalid parameter Value: 4097 characters, at most 4096 are allowed");
      case DUPLICATE -> Refused.duplicate(operation, draft);
      case WRONG_PAGE_SIZE -> Refused.badRequest("Invalid PageSize.");
      case LARGE_PAGE_SIZE -> new Refused(400, 20007, "Page size too large");
      case WRONG_PAGE -> Refused.badRequest("Invalid Page.");
      case WRONG_PAGE_TOKEN -> new Refused(400, 21481, "Invalid PageToken");
    };
  }
}
