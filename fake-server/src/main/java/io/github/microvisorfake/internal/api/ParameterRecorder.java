package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.keys.PublicKeyReader;
import io.github.microvisorfake.internal.text.Truncation;
import io.github.microvisorfake.journal.RecordedParameter;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which parameters of a request are recorded, and which of their values. */
public final class ParameterRecorder {

  /** The length of the longest parameter name of the API, rounded up. */
  private static final int MAX_NAME_LENGTH = 32;

  /** The names that some operation reads, in lower case. */
  private final Set<String> knownNames;

  ParameterRecorder(List<Route<?>> routes) {
    knownNames =
        routes.stream()
            .flatMap(
                route ->
                    Stream.concat(
                        route.queryParameters().stream(),
                        route.formParameters().stream().map(Parameter::name)))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns the parameters to record. Only the values of parameters that the operation reads are
   * recorded.
   *
   * @param route the operation, if the request was authenticated and there is one
   */
  public List<RecordedParameter> record(
      Parameters parameters, Optional<Route<?>> route, Host host) {
    Form query = orEmpty(parameters::query);
    Form form = orEmpty(parameters::form);
    if (query.isEmpty() && form.isEmpty()) {
      return List.of();
    }
    List<RecordedParameter> recorded = new ArrayList<>();
    addQuery(recorded, query, route.<List<String>>map(Route::queryParameters).orElse(List.of()));
    List<Parameter> known = route.<List<Parameter>>map(Route::formParameters).orElse(List.of());
    form.names().stream()
        .limit(RecordedRequest.MAX_PARAMETERS)
        .map(name -> recorded(name, form, known, host))
        .forEach(recorded::add);
    return withinTotalLength(recorded);
  }

  /** Truncates the values so that together they have the maximum length at most. */
  private static List<RecordedParameter> withinTotalLength(List<RecordedParameter> parameters) {
    List<RecordedParameter> shortened = new ArrayList<>(parameters.size());
    int left = RecordedRequest.MAX_VALUES_LENGTH;
    for (RecordedParameter parameter : parameters) {
      String value = parameter.value().orElse("");
      int limit = Math.min(RecordedRequest.MAX_LENGTH, left);
      boolean fits = value.length() <= limit;
      shortened.add(
          fits ? parameter : RecordedParameter.of(parameter.name(), Truncation.of(value, limit)));
      left -= Math.min(value.length(), limit);
    }
    return List.copyOf(shortened);
  }

  /** A malformed query or form has no parameters to record. */
  private static Form orEmpty(Supplier<Form> form) {
    try {
      return form.get();
    } catch (ErrorResponseException malformed) {
      return Form.EMPTY;
    }
  }

  private static void addQuery(List<RecordedParameter> recorded, Form query, List<String> known) {
    for (String name : query.names()) {
      if (Paging.PARAMETERS.contains(name)) {
        recorded.add(recorded(name, query.get(name).filter(value -> known.contains(name))));
      }
    }
  }

  private RecordedParameter recorded(String name, Form form, List<Parameter> known, Host host) {
    return known.stream()
        .filter(parameter -> parameter.isNamed(name, host))
        .findFirst()
        .map(
            parameter ->
                recorded(name, form.get(name).filter(value -> mayShow(parameter, value, known))))
        .orElseGet(() -> unread(name));
  }

  /**
   * In a request with a public key, a value that is too long or a private key is not recorded,
   * because it may be a misplaced key.
   */
  private static boolean mayShow(Parameter parameter, String value, List<Parameter> known) {
    boolean mayBeAKey =
        known.contains(Parameter.PUBLIC_KEY)
            && (parameter.length().isExceededBy(value) || PublicKeyReader.isPrivateKeyIn(value));
    return !parameter.secret() && !mayBeAKey;
  }

  private static RecordedParameter recorded(String name, Optional<String> value) {
    return value
        .map(shown -> RecordedParameter.of(name, shown))
        .orElseGet(() -> RecordedParameter.withoutValue(name));
  }

  /** Hides unknown names, which may be part of a secret with an unencoded ampersand. */
  private RecordedParameter unread(String name) {
    return RecordedParameter.withoutValue(isKnownName(name) ? name : RecordedParameter.UNKNOWN);
  }

  /** Returns whether a name differs from a name of the API only in letter case and separators. */
  private boolean isKnownName(String name) {
    return name.length() <= MAX_NAME_LENGTH
        && knownNames.contains(name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", ""));
  }
}
