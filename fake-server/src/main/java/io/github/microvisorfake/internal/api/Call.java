package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.arrange.LengthLimit;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.text.Truncation;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The input of an operation: the decoded parameters, the account's state and the URLs for the
 * response. The account's lock is held.
 */
public final class Call {

  /** A client may send a secret as the media type; a longer one explains no more. */
  private static final int MAX_SHOWN = 100;

  private final Request request;
  private final Parameters parameters;
  private final Host host;
  private final Links links;
  private final AccountState account;
  private final List<String> notes = new ArrayList<>();
  private List<Parameter> formParameters = List.of();
  private Form query = Form.EMPTY;
  private Form form = Form.EMPTY;

  /**
   * Creates the input of an operation for an authenticated client.
   *
   * @param parameters the request's parameters
   * @param host the host that the client named
   * @param links creates the URLs in the response
   * @param account the client's account, whose lock is held
   */
  public Call(
      Request request, Parameters parameters, Host host, Links links, AccountState account) {
    this.request = request;
    this.parameters = parameters;
    this.host = host;
    this.links = links;
    this.account = account;
  }

  /**
   * Decodes the query and the form, in this order.
   *
   * @param route the operation, which declares its parameters
   * @param interpretation the interpretation of the path, which may need an explanation
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException if either is malformed
   */
  void decodeParameters(Route<?> route, PathInterpretation interpretation) {
    formParameters = route.formParameters();
    query = parameters.query();
    form = parameters.form();
    if (request.hasIgnoredBody()) {
      note(ignoredBody());
    }
    interpretation.note().ifPresent(this::note);
    notes.addAll(IgnoredParameters.notes(route, host, query, form));
  }

  Request request() {
    return request;
  }

  AccountState account() {
    return account;
  }

  String accountSid() {
    return account.sid();
  }

  Links links() {
    return links;
  }

  Form form() {
    return form;
  }

  Form query() {
    return query;
  }

  Instant now() {
    return account.now();
  }

  /** Adds a note to the explanation of a successful response. */
  void note(String note) {
    notes.add(note);
  }

  /**
   * Returns the value of a required form parameter.
   *
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException if it is missing, too
   *     short or too long
   */
  String required(Parameter parameter) {
    String name = nameSent(parameter);
    String value =
        form.get(name)
            .filter(parameter.length()::isReachedBy)
            .orElseThrow(
                () -> TwilioErrors.missingParameter(parameter, explainMissing(parameter, name)));
    checkLength(parameter, value);
    if (!name.equals(parameter.name())) {
      note(
          format(
              "the form parameter '%s' was read as '%s'; send '%2$s', as Twilio's clients do",
              name, parameter.name()));
    }
    return value;
  }

  /**
   * Returns the value of an optional form parameter, which may be empty.
   *
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException if it is too long
   */
  Optional<String> optional(Parameter parameter) {
    Optional<String> value = ofAnyLength(parameter);
    value.ifPresent(text -> checkLength(parameter, text));
    return value;
  }

  /**
   * Returns the value of an optional boolean form parameter.
   *
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException if it is neither {@code
   *     true} nor {@code false}
   */
  Optional<Boolean> flag(Parameter parameter) {
    return ofAnyLength(parameter)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw TwilioErrors.invalidBoolean(parameter);
                });
  }

  /** Returns the value of an optional form parameter of any length. */
  Optional<String> ofAnyLength(Parameter parameter) {
    return form.get(nameSent(parameter));
  }

  private static void checkLength(Parameter parameter, String value) {
    if (parameter.length().isExceededBy(value)) {
      int length = LengthLimit.length(value);
      throw parameter.equals(Parameter.FRIENDLY_NAME)
          ? TwilioErrors.friendlyNameTooLong(length)
          : TwilioErrors.tooLong(parameter, length);
    }
  }

  private String nameSent(Parameter parameter) {
    if (!formParameters.contains(parameter)) {
      throw new IllegalStateException("the operation's route does not declare " + parameter.name());
    }
    return parameter.nameSent(form, host);
  }

  private String explainMissing(Parameter parameter, String nameSent) {
    String name = parameter.name();
    if (request.hasIgnoredBody()) {
      return ignoredBody();
    }
    if (form.has(nameSent)) {
      return format("the form parameter %s is empty; send at least one character", nameSent);
    }
    if (form.names().stream().anyMatch(sent -> sent.startsWith(name + "@"))) {
      return format(
          "the form has %s@ with the name of a file, which curl's -d does not read; use --data-urlencode %1$s@FILE",
          name);
    }
    Optional<String> otherCase = form.nameInAnotherCase(name);
    if (otherCase.isPresent()) {
      return format(
          "the form has '%s', but parameter names are case-sensitive; send '%s'",
          otherCase.get(), name);
    }
    if (query.has(name)) {
      return format(
          "%s is in the query, but a POST reads it from the body only; send it in the body", name);
    }
    if (request.body().isEmpty()) {
      return format("the body is empty; send %s as a form parameter", name);
    }
    if (form.names().stream().anyMatch(sent -> sent.startsWith("{"))) {
      return "the body looks like JSON, although its type is that of a form; send form parameters";
    }
    return format("the form has no parameter %s; add it", name);
  }

  /** Explains why the body was ignored. */
  String ignoredBody() {
    return request
        .contentEncoding()
        .map(
            encoding ->
                format(
                    "the body has the Content-Encoding %s and was ignored; send it without one",
                    shown(encoding)))
        .orElseGet(
            () ->
                format(
                    "the body is %s and was ignored; send form parameters as %s",
                    shown(request.mediaType().orElseThrow()), "application/x-www-form-urlencoded"));
  }

  private static String shown(String header) {
    return Truncation.of(header, MAX_SHOWN);
  }

  /** Adds a note about a key that no device can read. */
  void noteUnlessPrintableAscii(String key) {
    if (!UnicodeEscapes.isPrintableAscii(key)) {
      note(
          "a device cannot read this key because it is not printable ASCII; use printable ASCII only");
    }
  }

  /** Returns the response with the notes as its explanation. */
  Response explain(Response response) {
    return notes.isEmpty() ? response : response.explained(String.join("; ", notes));
  }
}
