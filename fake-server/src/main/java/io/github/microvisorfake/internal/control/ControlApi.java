package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.control.ControlRoute.Access;
import io.github.microvisorfake.internal.http.BodyLimit;
import io.github.microvisorfake.internal.http.DeliveryListener;
import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.Header;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.PercentDecoder;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.RequestProcessor;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.http.ResponseBody;
import io.github.microvisorfake.internal.logging.FailureLog;
import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Processes the requests of the control API and the page. The checks run on the I/O thread, the
 * operations on a thread of their own, because they may read or write a lot.
 */
final class ControlApi implements RequestProcessor {

  private static final int UNAUTHORIZED = 401;

  private static final int MAX_BODY = 64 * 1024 * 1024;
  private static final int MAX_REJECTED_BODY = 64 * 1024;
  private static final int DRAINED_AFTER_LIMIT = 8 * 1024 * 1024;

  private static final Header NO_STORE = header("Cache-Control", "no-store");
  private static final Header NO_SNIFF = header("X-Content-Type-Options", "nosniff");

  private final AccessCheck access;
  private final PageFiles page = new PageFiles();
  private final ControlRoutes routes;
  private final AccountRegistry accounts;
  private final Executor executor;

  ControlApi(
      AccessCheck access, ControlRoutes routes, AccountRegistry accounts, Executor executor) {
    this.access = access;
    this.routes = routes;
    this.accounts = accounts;
    this.executor = executor;
  }

  private static Header header(String name, String value) {
    return new Header(HeaderName.of(name), value);
  }

  /** Returns the limit of a body, which is small without the control token. */
  BodyLimit bodyLimit(Request head) {
    return access.hasToken(head)
        ? new BodyLimit(MAX_BODY, MAX_BODY + DRAINED_AFTER_LIMIT, Optional.empty())
        : BodyLimit.of(MAX_REJECTED_BODY);
  }

  @Override
  public Outcome process(Request request) {
    return guarded(() -> check(request));
  }

  /** Processes a request, or a part of that. */
  private interface Part {
    Outcome run() throws MalformedTextException;
  }

  /** Turns exceptions into responses, and adds the headers of every response. */
  private static Outcome guarded(Part part) {
    try {
      return withHeaders(part.run());
    } catch (ControlException e) {
      return withHeaders(responded(error(e)));
    } catch (MalformedTextException e) {
      return error(400, "the path or the query has an incomplete escape, or is not UTF-8");
    } catch (IllegalArgumentException | InvalidSeedException e) {
      return error(400, "" + e.getMessage());
    } catch (RuntimeException | Error bug) {
      FailureLog.log(ControlApi.class, System.Logger.Level.ERROR, "a control call failed", bug);
      return error(500, "Internal Server Error; the log of the server has the reason");
    }
  }

  private static Response error(ControlException e) {
    Response response = Response.error(e.status(), 0, errorBody(e.text()));
    if (!e.allow().isEmpty()) {
      return response.with(header("Allow", e.allow()));
    }
    return e.status() == UNAUTHORIZED
        ? response.with(header("WWW-Authenticate", "Bearer"))
        : response;
  }

  private static ResponseBody errorBody(String message) {
    return ControlJson.body(Map.of("error", message));
  }

  private static Outcome error(int status, String message) {
    return withHeaders(responded(Response.error(status, 0, errorBody(message))));
  }

  private static Outcome responded(Response response) {
    return new Responded(response, DeliveryListener.NONE);
  }

  private static Outcome withHeaders(Outcome outcome) {
    return outcome instanceof Responded responded
        ? new Responded(responded.response().with(NO_STORE, NO_SNIFF), responded.listener())
        : later(outcome);
  }

  /** What follows fails and ends in the same way. */
  private static Outcome later(Outcome outcome) {
    if (outcome instanceof Dispatched dispatched) {
      return new Dispatched(dispatched.executor(), () -> guarded(() -> dispatched.work().get()));
    }
    return outcome instanceof Waiting waiting
        ? new Waiting(waiting.most(), waiting.event(), () -> guarded(() -> waiting.next().get()))
        : outcome;
  }

  private Outcome check(Request request) throws MalformedTextException {
    access.requireOwnAddress(request);
    List<String> segments = segments(request.target().path());
    Form query = Form.parse(request.target().query());
    if (segments.size() == 1) {
      Optional<Response> file = page.response(request, segments.get(0), query, access);
      if (file.isPresent()) {
        return responded(file.get());
      }
    }
    List<ControlRoute> matching = routes.at(segments);
    if (matching.stream().noneMatch(route -> route.access() == Access.OPEN)) {
      access.requireToken(request);
    }
    ControlRoute route = route(matching, request.method());
    requireKnown(query, route);
    requireJson(request, route);
    Map<String, String> names = route.match(segments).orElseThrow();
    ControlCall call = new ControlCall(request, names, query, accounts);
    return new Dispatched(executor, () -> route.operation().run(call));
  }

  /** Returns the decoded segments after {@code /_fake/}. */
  private static List<String> segments(String path) throws MalformedTextException {
    List<String> segments = new ArrayList<>();
    String[] raw = path.split("/", -1);
    for (int i = 2; i < raw.length; i++) {
      segments.add(PercentDecoder.decode(raw[i], PercentDecoder.Plus.LITERAL));
    }
    return segments;
  }

  private static ControlRoute route(List<ControlRoute> matching, String method) {
    if (matching.isEmpty()) {
      throw ControlException.notFound(
          "the control API has no such path; docs/control-api.md lists its calls");
    }
    return matching.stream()
        .filter(route -> route.method().equals(method))
        .findFirst()
        .orElseThrow(
            () ->
                ControlException.methodNotAllowed(
                    matching.stream().map(ControlRoute::method).collect(Collectors.joining(", "))));
  }

  private static void requireKnown(Form query, ControlRoute route) {
    query.names().stream()
        .filter(name -> !route.parameters().contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw ControlException.badRequest(
                  "the query has the unknown parameter " + QuotedValue.ofName(name));
            });
  }

  private static void requireJson(Request request, ControlRoute route) {
    if (request.body().excess().isPresent()) {
      throw ControlException.of(413, request.body().excess().get());
    }
    boolean isJson =
        request.mediaType().filter("application/json"::equals).isPresent()
            && request.contentEncoding().isEmpty();
    if (route.hasBody() && !request.body().isEmpty() && !isJson) {
      throw ControlException.of(
          415, "the body is not JSON; send it with the header Content-Type: application/json");
    }
  }
}
