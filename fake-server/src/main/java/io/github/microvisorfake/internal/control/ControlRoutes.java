package io.github.microvisorfake.internal.control;

import static io.github.microvisorfake.internal.control.ControlRoute.Access.OPEN;
import static io.github.microvisorfake.internal.control.ControlRoute.Access.TOKEN;

import io.github.microvisorfake.internal.control.ControlRoute.Access;
import io.github.microvisorfake.internal.control.ControlRoute.Operation;
import io.github.microvisorfake.internal.http.DeliveryListener;
import io.github.microvisorfake.internal.http.RequestProcessor.Responded;
import io.github.microvisorfake.internal.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** All calls of the control API. The first route whose path matches is taken. */
final class ControlRoutes {

  private static final String ACCOUNT = "accounts/{account}";
  private static final String DEVICE = ACCOUNT + "/devices/{device}";

  private final List<ControlRoute> all = new ArrayList<>();

  ControlRoutes(ControlOperations on) {
    add(OPEN, "GET", "health", on.server()::health);
    add(OPEN, "GET", "ca.pem", on.server()::certificate);

    add(TOKEN, "GET", "accounts", on.accounts()::list);

    add(TOKEN, "POST", "accounts", on.states()::create);
    add(TOKEN, "POST", ACCOUNT + "/reset", on.states()::reset);
    add(TOKEN, "GET", ACCOUNT + "/state", on.states()::show, "reveal");
    add(TOKEN, "PUT", ACCOUNT + "/state", on.states()::replace);

    add(TOKEN, "GET", ACCOUNT + "/devices", on.devices()::list, "search", "pageSize", "pageToken");
    add(TOKEN, "DELETE", DEVICE, on.devices()::remove);
    add(TOKEN, "POST", DEVICE + "/fetch", on.firmware()::fetch);
    add(TOKEN, "POST", DEVICE + "/report", on.devices()::report);

    add(TOKEN, "GET", ACCOUNT + "/apps", on.apps()::list, "pageSize", "pageToken");
    add(TOKEN, "DELETE", ACCOUNT + "/apps/{app}", on.apps()::remove);
    add(TOKEN, "GET", ACCOUNT + "/publicKeys", on.publicKeys()::list, "pageSize", "pageToken");
    add(TOKEN, "DELETE", ACCOUNT + "/publicKeys/{sid}", on.publicKeys()::remove);
    add(TOKEN, "GET", ACCOUNT + "/apiKeys", on.apiKeys()::list, "pageSize", "pageToken");
    add(TOKEN, "DELETE", ACCOUNT + "/apiKeys/{sid}", on.apiKeys()::remove);

    addEntries(ACCOUNT + "/configs", on.accountConfigs());
    addEntries(ACCOUNT + "/secrets", on.accountSecrets());
    addEntries(DEVICE + "/configs", on.deviceConfigs());
    addEntries(DEVICE + "/secrets", on.deviceSecrets());

    addWaiting(ACCOUNT + "/requests", on.requests()::ofAccount);
    addWaiting("unknown-requests", on.requests()::withoutAccount);

    add(TOKEN, "GET", ACCOUNT + "/faults", on.faults()::list);
    add(TOKEN, "POST", ACCOUNT + "/faults", on.faults()::add);
    add(TOKEN, "DELETE", ACCOUNT + "/faults", on.faults()::clear);
    add(TOKEN, "DELETE", ACCOUNT + "/faults/{id}", on.faults()::remove);

    add(TOKEN, "GET", ACCOUNT + "/clock", on.clock()::show);
    add(TOKEN, "POST", ACCOUNT + "/clock", on.clock()::change);

    add(TOKEN, "GET", ACCOUNT + "/leaks", on.leaks()::list);
  }

  private void addEntries(String path, EntryOperations entries) {
    add(TOKEN, "GET", path, entries::list, "pageSize", "pageToken");
    add(TOKEN, "POST", path, entries::create);
    add(TOKEN, "GET", path + "/{key}", entries::show, "reveal");
    add(TOKEN, "PUT", path + "/{key}", entries::update);
    add(TOKEN, "DELETE", path + "/{key}", entries::remove);
  }

  private void add(
      Access access,
      String method,
      String path,
      Function<ControlCall, Response> operation,
      String... parameters) {
    Operation responding = call -> new Responded(operation.apply(call), DeliveryListener.NONE);
    addRoute(access, method, path, responding, parameters);
  }

  private void addWaiting(String path, Operation operation) {
    addRoute(TOKEN, "GET", path, operation, "since", "wait");
  }

  private void addRoute(
      Access access, String method, String path, Operation operation, String... parameters) {
    all.add(
        new ControlRoute(
            method, List.of(path.split("/", -1)), access, Set.of(parameters), operation));
  }

  /** Returns the routes with the path of the segments, one for each of its methods. */
  List<ControlRoute> at(List<String> segments) {
    return all.stream().filter(route -> route.match(segments).isPresent()).toList();
  }

  /** Returns all routes, in their order. */
  Stream<ControlRoute> stream() {
    return all.stream();
  }
}
