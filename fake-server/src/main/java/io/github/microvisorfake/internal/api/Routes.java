package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.api.Route.delete;
import static io.github.microvisorfake.internal.api.Route.get;
import static io.github.microvisorfake.internal.api.Route.list;
import static io.github.microvisorfake.internal.api.Route.post;

import io.github.microvisorfake.internal.api.json.MetaJson;
import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.http.BodyLimit;
import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.store.AccountState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All operations of the API, one row each.
 *
 * <p>Each row has a path and the two methods that resolve it and respond. To add an operation, add
 * a row, write its two methods, and add a row with its source (documented, specified, observed or
 * assumed) to {@code docs/fidelity.md}.
 */
public final class Routes {

  /** The path of the upload, even if all of its letters are encoded. Others need not be matched. */
  private static final int MAX_UPLOAD_PATH = "/v1/Apps.json".length() * 3;

  private static final Predicate<AccountState> UPDATES = AccountState::allowUpdates;

  private final List<Route<?>> rows;
  private final List<Route<?>> otherApis;
  private final List<Endpoint> endpoints;

  /** The endpoints by the number of segments in their path. */
  private final List<List<Endpoint>> byLength;

  private final UnknownPaths unknownPaths;

  public Routes(PageTokens tokens, AccountRegistry accounts) {
    rows = table(tokens);
    otherApis = otherApis(accounts);
    endpoints = endpoints(Stream.concat(rows.stream(), otherApis.stream()).toList());
    byLength = byLength(endpoints);
    unknownPaths = new UnknownPaths(endpoints);
  }

  private static List<Route<?>> table(PageTokens tokens) {
    Paging paging = new Paging(tokens, MetaJson.Order.MICROVISOR);
    KeyValueResource deviceConfigs = new KeyValueResource(EntryKind.DEVICE_CONFIG, paging);
    KeyValueResource deviceSecrets = new KeyValueResource(EntryKind.DEVICE_SECRET, paging);
    KeyValueResource secrets = new KeyValueResource(EntryKind.ACCOUNT_SECRET, paging);
    KeyValueResource configs = new KeyValueResource(EntryKind.ACCOUNT_CONFIG, paging);
    DeviceResource devices = new DeviceResource(paging);
    AppResource apps = new AppResource(paging);
    PublicKeyResource publicKeys =
        new PublicKeyResource(new Paging(tokens, MetaJson.Order.ACCOUNTS));
    return List.of(
        list("/v1/Devices/{Device}/Configs", deviceConfigs::collection, deviceConfigs::list),
        post("/v1/Devices/{Device}/Configs", deviceConfigs::collection, deviceConfigs::create)
            .formParameters(deviceConfigs.createParameters()),
        get("/v1/Devices/{Device}/Configs/{Key}", deviceConfigs::member, deviceConfigs::fetch),
        post("/v1/Devices/{Device}/Configs/{Key}", deviceConfigs::member, deviceConfigs::update)
            .formParameters(deviceConfigs.updateParameters())
            .enabledWhen(UPDATES),
        delete("/v1/Devices/{Device}/Configs/{Key}", deviceConfigs::member, deviceConfigs::delete),
        list("/v1/Devices/{Device}/Secrets", deviceSecrets::collection, deviceSecrets::list),
        post("/v1/Devices/{Device}/Secrets", deviceSecrets::collection, deviceSecrets::create)
            .formParameters(deviceSecrets.createParameters()),
        get("/v1/Devices/{Device}/Secrets/{Key}", deviceSecrets::member, deviceSecrets::fetch),
        post("/v1/Devices/{Device}/Secrets/{Key}", deviceSecrets::member, deviceSecrets::update)
            .formParameters(deviceSecrets.updateParameters())
            .enabledWhen(UPDATES),
        delete("/v1/Devices/{Device}/Secrets/{Key}", deviceSecrets::member, deviceSecrets::delete),
        list("/v1/Secrets", secrets::collection, secrets::list),
        post("/v1/Secrets", secrets::collection, secrets::create)
            .formParameters(secrets.createParameters()),
        get("/v1/Secrets/{Key}", secrets::member, secrets::fetch),
        post("/v1/Secrets/{Key}", secrets::member, secrets::update)
            .formParameters(secrets.updateParameters())
            .enabledWhen(UPDATES),
        delete("/v1/Secrets/{Key}", secrets::member, secrets::delete),
        list("/v1/Configs", configs::collection, configs::list),
        post("/v1/Configs", configs::collection, configs::create)
            .formParameters(configs.createParameters()),
        get("/v1/Configs/{Key}", configs::member, configs::fetch),
        post("/v1/Configs/{Key}", configs::member, configs::update)
            .formParameters(configs.updateParameters())
            .enabledWhen(UPDATES),
        delete("/v1/Configs/{Key}", configs::member, configs::delete),
        list("/v1/Devices", devices::collection, devices::list),
        get("/v1/Devices/{Device}", devices::member, devices::fetch),
        post("/v1/Devices/{Device}", devices::member, devices::update)
            .formParameters(DeviceResource.UPDATE_PARAMETERS),
        list("/v1/Apps", apps::collection, apps::list),
        get("/v1/Apps/{App}", apps::member, apps::fetch),
        delete("/v1/Apps/{App}", apps::member, apps::delete),
        get("/v1/Apps/{App}/Manifest", apps::member, apps::fetchManifest),
        list("/v1/Credentials/PublicKeys", publicKeys::collection, publicKeys::list),
        post("/v1/Credentials/PublicKeys", publicKeys::collection, publicKeys::create)
            .formParameters(PublicKeyResource.CREATE_PARAMETERS)
            .checkingBody(PrivateKeyCheck::checkBody),
        get("/v1/Credentials/PublicKeys/{Sid}", publicKeys::member, publicKeys::fetch),
        post("/v1/Credentials/PublicKeys/{Sid}", publicKeys::member, publicKeys::update)
            .formParameters(PublicKeyResource.UPDATE_PARAMETERS),
        delete("/v1/Credentials/PublicKeys/{Sid}", publicKeys::member, publicKeys::delete));
  }

  /** The operations of other APIs that deployments and Twilio's quickstart call. */
  private static List<Route<?>> otherApis(AccountRegistry accounts) {
    AppUploadResource uploads = new AppUploadResource();
    ApiKeyResource apiKeys = new ApiKeyResource(accounts);
    return List.of(
        post("/v1/Apps", uploads::collection, uploads::create)
            .formParameters(AppUploadResource.PARAMETERS),
        post("/2010-04-01/Accounts/{AccountSid}/Keys", apiKeys::account, apiKeys::create)
            .formParameters(ApiKeyResource.PARAMETERS),
        post("/2010-04-01/Accounts/{AccountSid}/SigningKeys", apiKeys::account, apiKeys::create)
            .formParameters(ApiKeyResource.PARAMETERS));
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

  /** Returns the recorder, which knows the parameters of all operations. */
  public ParameterRecorder parameterRecorder() {
    return new ParameterRecorder(Stream.concat(rows.stream(), otherApis.stream()).toList());
  }

  /** Returns the operations on Microvisor's resources and public keys, in their order. */
  public List<Route<?>> rows() {
    return rows;
  }

  /** Returns the operations of Twilio's other APIs, in their order. */
  public List<Route<?>> otherApis() {
    return otherApis;
  }

  /** Returns the limit of a request's body, by the method, the host and the path. */
  public BodyLimit bodyLimit(Request head) {
    boolean mayBeUpload =
        head.target().path().length() <= MAX_UPLOAD_PATH && head.method().equals("POST");
    return mayBeUpload && isUpload(head) ? Limits.UPLOAD : Limits.BODY;
  }

  private boolean isUpload(Request head) {
    try {
      Host host = head.authority().map(named -> Host.named(named.host())).orElse(Host.OTHER);
      return match(Path.of(head.target().path())) instanceof PathMatch match
          && match.isUpload(head.method(), host);
    } catch (MalformedTextException notDecodable) {
      return false;
    }
  }

  /**
   * Returns the path of the list of public keys without the slash at its end, to which Twilio's
   * quickstart on signed requests posts; any other path unchanged.
   */
  public static Path withoutAcceptedSlash(Path path) {
    return path.toString().equals(PublicKeyResource.PATH + "/")
        ? Path.of(PublicKeyResource.PATH)
        : path;
  }

  /**
   * Matches all interpretations of a path against the table.
   *
   * @return a {@link PathMatch}, or a {@link NoMatch} if the API has no such path
   * @throws MalformedTextException if the path cannot be decoded
   */
  public MatchResult match(Path path) throws MalformedTextException {
    List<PathInterpretation> interpretations = PathInterpretation.all(path);
    for (PathInterpretation interpretation : interpretations) {
      for (Endpoint endpoint : candidates(interpretation.segments().size())) {
        if (endpoint.path().matches(interpretation.segments())) {
          return new PathMatch(path, endpoint, matching(endpoint, interpretations));
        }
      }
    }
    return new NoMatch(path, interpretations.get(0).segments());
  }

  private static List<PathInterpretation> matching(
      Endpoint endpoint, List<PathInterpretation> interpretations) {
    return interpretations.size() == 1
        ? interpretations
        : interpretations.stream()
            .filter(interpretation -> endpoint.path().matches(interpretation.segments()))
            .map(
                interpretation ->
                    endpoint.isOfOlderApi() ? interpretation.literal() : interpretation)
            .toList();
  }

  private List<Endpoint> candidates(int length) {
    return length < byLength.size() ? byLength.get(length) : List.of();
  }

  /**
   * Returns the error for a path that the API does not have.
   *
   * @param account the client's account, whose lock is held
   */
  public ErrorResponseException noSuchPath(NoMatch unknown, AccountState account) {
    return TwilioErrors.notFound(unknown.path().toString(), unknownPaths.explain(unknown, account));
  }
}
