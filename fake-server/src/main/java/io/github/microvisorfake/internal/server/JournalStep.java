package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Paging;
import io.github.microvisorfake.internal.api.Parameter;
import io.github.microvisorfake.internal.api.Route;
import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.Refusal;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.journal.RecordedParameter;
import io.github.microvisorfake.journal.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Records each request with the account that it named, whether it knew the token or not. What may
 * be secret is left out here, before anything is stored.
 */
final class JournalStep implements Step {

  /** Of a request that named no account, which nobody counts. */
  private static final long NO_NUMBER = 0;

  private final Accounts accounts;
  private final Optional<Consumer<? super RecordedRequest>> log;

  JournalStep(Accounts accounts, Optional<Consumer<? super RecordedRequest>> log) {
    this.accounts = accounts;
    this.log = log;
  }

  @Override
  public Reply handle(Exchange exchange, Rest rest) {
    exchange.knownBy(
        exchange.credentials().map(BasicCredentials::username).flatMap(accounts::credentials));
    Reply reply = rest.handle(exchange);
    Optional<Account> account = exchange.known().map(Credentials::account);
    if (account.isPresent() || log.isPresent()) {
      Instant now = account.map(Account::now).orElseGet(Instant::now);
      LongFunction<RecordedRequest> numbered = recording(exchange, reply, now);
      RecordedRequest request =
          account
              .map(named -> named.journal().record(numbered))
              .orElseGet(() -> numbered.apply(NO_NUMBER));
      log.ifPresent(listener -> tell(listener, request));
    }
    return reply;
  }

  /** A listener's failure is not the caller's. */
  private static void tell(Consumer<? super RecordedRequest> listener, RecordedRequest request) {
    try {
      listener.accept(request);
    } catch (RuntimeException e) {
      System.getLogger(JournalStep.class.getName())
          .log(System.Logger.Level.ERROR, "a listener of requests has failed", e);
    }
  }

  private static LongFunction<RecordedRequest> recording(
      Exchange exchange, Reply reply, Instant now) {
    Duration duration = exchange.duration();
    List<RecordedParameter> parameters = parameters(exchange);
    return number ->
        new RecordedRequest(
            number,
            now,
            exchange.request().method(),
            cut(exchange.path().toString()),
            parameters,
            reply.status(),
            reply.code(),
            reply.explanation(),
            duration);
  }

  private static List<RecordedParameter> parameters(Exchange exchange) {
    Form query = orEmpty(() -> exchange.parameters().query());
    Form form = orEmpty(() -> exchange.parameters().form());
    if (query.isEmpty() && form.isEmpty()) {
      return List.of();
    }
    List<RecordedParameter> recorded = new ArrayList<>();
    addQuery(recorded, query, exchange);
    addForm(recorded, form, exchange);
    return List.copyOf(recorded);
  }

  private static void addQuery(List<RecordedParameter> recorded, Form query, Exchange exchange) {
    List<String> read = exchange.route().<List<String>>map(Route::reads).orElse(List.of());
    for (String name : query.names()) {
      if (Paging.PARAMETERS.contains(name)) {
        recorded.add(recorded(name, read.contains(name) ? query.get(name) : Optional.empty()));
      }
    }
  }

  private static void addForm(List<RecordedParameter> recorded, Form form, Exchange exchange) {
    List<Parameter> taken = exchange.route().<List<Parameter>>map(Route::takes).orElse(List.of());
    int most = recorded.size() + RecordedRequest.MAX_PARAMETERS;
    for (String name : form.names()) {
      if (recorded.size() == most) {
        return;
      }
      recorded.add(
          parameter(name, taken, exchange)
              .map(known -> recorded(name, shown(known, form.get(name), taken)))
              .orElseGet(() -> notTaken(name)));
    }
  }

  /** The parameter that a name in the form means, if the operation takes it. */
  private static Optional<Parameter> parameter(
      String name, List<Parameter> taken, Exchange exchange) {
    for (Parameter known : taken) {
      if (known.isNamed(name, exchange.host())) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** A malformed query or form has no parameters to record. */
  private static Form orEmpty(Supplier<Form> form) {
    try {
      return form.get();
    } catch (Refusal malformed) {
      return Form.EMPTY;
    }
  }

  private static Optional<String> shown(
      Parameter known, Optional<String> value, List<Parameter> taken) {
    return known.secret() ? Optional.empty() : value.filter(text -> !mayBeAKey(text, known, taken));
  }

  /** What is too long beside a public key was refused, and may be a key in the wrong place. */
  private static boolean mayBeAKey(String value, Parameter parameter, List<Parameter> taken) {
    return parameter.length().isExceededBy(value) && taken.contains(Parameter.PUBLIC_KEY);
  }

  private static RecordedParameter recorded(String name, Optional<String> shown) {
    return new RecordedParameter(name, shown.map(JournalStep::cut));
  }

  /** A name that this API does not know may be part of a secret with an unencoded ampersand. */
  private static RecordedParameter notTaken(String name) {
    return new RecordedParameter(
        Parameter.isVocabulary(name) ? name : RecordedParameter.UNKNOWN, Optional.empty());
  }

  /** So that a thousand requests of a megabyte each do not stay in memory. */
  private static String cut(String text) {
    return text.length() <= RecordedRequest.MAX_LENGTH
        ? text
        : text.substring(0, RecordedRequest.MAX_LENGTH) + "...";
  }
}
