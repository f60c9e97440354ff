package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.api.Route.delete;
import static io.github.microvisorfake.internal.api.Route.get;
import static io.github.microvisorfake.internal.api.Route.list;
import static io.github.microvisorfake.internal.api.Route.post;

import io.github.microvisorfake.internal.api.KeyValueResource.KeyAndValue;
import io.github.microvisorfake.internal.api.json.MetaJson;
import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.store.AccountState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Every operation of the API, one row each.
 *
 * <p>A row says: on this path, a method finds this and does that. To add an operation, add a row
 * and write the two methods that it names; {@code docs/fidelity.md} wants a row as well, with the
 * grade.
 */
public final class Routes {

  private static final KeyAndValue CONFIG = new KeyAndValue(Parameter.KEY, Parameter.VALUE);
  private static final KeyAndValue SECRET = new KeyAndValue(Parameter.KEY, Parameter.SECRET_VALUE);

  /** The documents of account secrets spell their parameters {@code key} and {@code value}. */
  private static final KeyAndValue ACCOUNT_SECRET =
      new KeyAndValue(Parameter.KEY.orLowerCase(), Parameter.SECRET_VALUE.orLowerCase());

  private static final Predicate<AccountState> UPDATES = AccountState::allowUpdates;

  private final List<Route<?>> rows;
  private final List<Endpoint> endpoints;

  /** At each index those whose paths have so many segments. */
  private final List<List<Endpoint>> byLength;

  public Routes(PageTokens tokens) {
    rows = table(tokens);
    endpoints = endpoints(rows);
    byLength = byLength(endpoints);
  }

  private static List<Route<?>> table(PageTokens tokens) {
    Paging paging = new Paging(tokens, MetaJson.Order.MICROVISOR);
    KeyValueResource deviceConfigs =
        new KeyValueResource(Kind.CONFIG, Scope.DEVICE, Shape.DEVICE_CONFIG, CONFIG, paging);
    KeyValueResource deviceSecrets =
        new KeyValueResource(Kind.SECRET, Scope.DEVICE, Shape.DEVICE_SECRET, SECRET, paging);
    KeyValueResource secrets =
        new KeyValueResource(
            Kind.SECRET, Scope.ACCOUNT, Shape.ACCOUNT_SECRET, ACCOUNT_SECRET, paging);
    KeyValueResource configs =
        new KeyValueResource(Kind.CONFIG, Scope.ACCOUNT, Shape.ACCOUNT_CONFIG, CONFIG, paging);
    DeviceResource devices = new DeviceResource(paging);
    AppResource apps = new AppResource(paging);
    PublicKeyResource publicKeys =
        new PublicKeyResource(new Paging(tokens, MetaJson.Order.ACCOUNTS));
    return List.of(
        list("/v1/Devices/{Device}/Configs", deviceConfigs::collection, deviceConfigs::list),
        post("/v1/Devices/{Device}/Configs", deviceConfigs::collection, deviceConfigs::create)
            .takes(CONFIG.key(), CONFIG.value()),
        get("/v1/Devices/{Device}/Configs/{Key}", deviceConfigs::member, deviceConfigs::fetch),
        post("/v1/Devices/{Device}/Configs/{Key}", deviceConfigs::member, deviceConfigs::update)
            .takes(CONFIG.value())
            .where(UPDATES),
        delete("/v1/Devices/{Device}/Configs/{Key}", deviceConfigs::member, deviceConfigs::delete),
        list("/v1/Devices/{Device}/Secrets", deviceSecrets::collection, deviceSecrets::list),
        post("/v1/Devices/{Device}/Secrets", deviceSecrets::collection, deviceSecrets::create)
            .takes(SECRET.key(), SECRET.value()),
        get("/v1/Devices/{Device}/Secrets/{Key}", deviceSecrets::member, deviceSecrets::fetch),
        post("/v1/Devices/{Device}/Secrets/{Key}", deviceSecrets::member, deviceSecrets::update)
            .takes(SECRET.value())
            .where(UPDATES),
        delete("/v1/Devices/{Device}/Secrets/{Key}", deviceSecrets::member, deviceSecrets::delete),
        list("/v1/Secrets", secrets::collection, secrets::list),
        post("/v1/Secrets", secrets::collection, secrets::create)
            .takes(ACCOUNT_SECRET.key(), ACCOUNT_SECRET.value()),
        get("/v1/Secrets/{Key}", secrets::member, secrets::fetch),
        post("/v1/Secrets/{Key}", secrets::member, secrets::update)
            .takes(ACCOUNT_SECRET.value())
            .where(UPDATES),
        delete("/v1/Secrets/{Key}", secrets::member, secrets::delete),
        list("/v1/Configs", configs::collection, configs::list),
        post("/v1/Configs", configs::collection, configs::create)
            .takes(CONFIG.key(), CONFIG.value()),
        get("/v1/Configs/{Key}", configs::member, configs::fetch),
        post("/v1/Configs/{Key}", configs::member, configs::update)
            .takes(CONFIG.value())
            .where(UPDATES),
        delete("/v1/Configs/{Key}", configs::member, configs::delete),
        list("/v1/Devices", devices::collection, devices::list),
        get("/v1/Devices/{Device}", devices::member, devices::fetch),
        post("/v1/Devices/{Device}", devices::member, devices::update)
            .takes(
                Parameter.UNIQUE_NAME,
                Parameter.TARGET_APP,
                Parameter.LOGGING_ENABLED,
                Parameter.RESTART_APP),
        list("/v1/Apps", apps::collection, apps::list),
        get("/v1/Apps/{App}", apps::member, apps::fetch),
        delete("/v1/Apps/{App}", apps::member, apps::delete),
        get("/v1/Apps/{App}/Manifest", apps::member, apps::fetchManifest),
        list("/v1/Credentials/PublicKeys", publicKeys::collection, publicKeys::list),
        post("/v1/Credentials/PublicKeys", publicKeys::collection, publicKeys::create)
            .takes(Parameter.PUBLIC_KEY, Parameter.FRIENDLY_NAME, Parameter.ACCOUNT_SID),
        get("/v1/Credentials/PublicKeys/{Sid}", publicKeys::member, publicKeys::fetch),
        post("/v1/Credentials/PublicKeys/{Sid}", publicKeys::member, publicKeys::update)
            .takes(Parameter.FRIENDLY_NAME),
        delete("/v1/Credentials/PublicKeys/{Sid}", publicKeys::member, publicKeys::delete));
  }

  private static List<Endpoint> endpoints(List<Route<?>> rows) {
    Map<String, Endpoint> byPath = new LinkedHashMap<>();
    for (Route<?> row : rows) {
      byPath.computeIfAbsent(row.path().text(), text -> new Endpoint(row.path())).add(row);
    }
    return List.copyOf(byPath.values());
  }

  private static List<List<Endpoint>> byLength(List<Endpoint> endpoints) {
    List<List<Endpoint>> byLength = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      while (byLength.size() <= endpoint.path().length()) {
        byLength.add(new ArrayList<>());
      }
      byLength.get(endpoint.path().length()).add(endpoint);
    }
    return byLength;
  }

  /** All operations, in the order of the table. */
  public List<Route<?>> rows() {
    return rows;
  }

  /**
   * Finds the endpoint of a path, in each of the ways in which the path can be read.
   *
   * @throws io.github.microvisorfake.internal.http.Refusal if no reading is a path of this API
   */
  public Match match(String method, Path path) {
    return find(method, path)
        .orElseThrow(() -> TwilioErrors.notFound(path.toString(), whyUnknown(path)));
  }

  /**
   * Refuses a path of one product at the host of the other. One that nobody has is refused later.
   *
   * @throws io.github.microvisorfake.internal.http.Refusal if the path is to be found elsewhere
   */
  public void requireServed(Host host, String method, Path path) {
    if (host.product().isPresent()) {
      find(method, path)
          .map(Match::product)
          .filter(product -> !host.serves(product))
          .ifPresent(
              product -> {
                throw TwilioErrors.notFound(
                    path.toString(),
                    "this path is one of %s; send it there".formatted(product.host()));
              });
    }
  }

  private Optional<Match> find(String method, Path path) {
    List<Match.Reading> matching = new ArrayList<>(1);
    for (PathReading reading : PathReading.all(path)) {
      for (Endpoint endpoint : candidates(reading.segments().size())) {
        if (endpoint.path().matches(reading.segments())) {
          matching.add(new Match.Reading(endpoint, reading));
        }
      }
    }
    return matching.isEmpty() ? Optional.empty() : Optional.of(new Match(method, path, matching));
  }

  private List<Endpoint> candidates(int length) {
    return length < byLength.size() ? byLength.get(length) : List.of();
  }

  private String whyUnknown(Path path) {
    List<String> segments = PathReading.all(path).get(0).segments();
    Endpoint nearest =
        Collections.min(
            endpoints, Comparator.comparing(endpoint -> endpoint.path().distance(segments)));
    return "no such path; paths are case-sensitive; nearest path: " + nearest.path().text();
  }
}
