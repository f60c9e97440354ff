package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.AccountState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Explains why the API does not have a path, and names the path that was meant if it is near. */
final class UnknownPaths {

  private static final String VERSION = "v1";

  /** Resources of Twilio's other APIs; some resemble those of this one. */
  private static final Set<String> OTHER_APIS =
      Set.of(
          "Accounts",
          "Alerts",
          "Calls",
          "Configuration",
          "Conversations",
          "Fleets",
          "Flows",
          "Messages",
          "PhoneNumbers",
          "Rooms",
          "Services",
          "Sims",
          "Trunks",
          "Users",
          "Workspaces");

  /** What Twilio's specification of the accounts host has besides public keys. */
  private static final List<List<String>> NOT_FAKED =
      List.of(
          List.of("Credentials", "AWS"),
          List.of("AuthTokens"),
          List.of("SafeList"),
          List.of("Messaging", "GeoPermissions"),
          List.of("Consents"),
          List.of("Contacts"));

  private final List<Endpoint> endpoints;

  UnknownPaths(List<Endpoint> endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * Explains why there is no such path.
   *
   * @param account the client's account, whose lock is held
   */
  String explain(NoMatch unknown, AccountState account) {
    List<String> segments = unknown.segments();
    return notFaked(segments)
        .or(() -> new UnencodedSlash(endpoints, account).explain(segments))
        .or(() -> ofAnotherApi(segments))
        .or(() -> nearest(segments))
        .orElse(
            "the API has no such path, and none is near; its paths begin with /v1/Devices, /v1/Apps, /v1/Configs, /v1/Secrets or /v1/Credentials/PublicKeys");
  }

  private static Optional<String> notFaked(List<String> segments) {
    boolean specified =
        segments.get(0).equals(VERSION)
            && NOT_FAKED.stream().anyMatch(prefix -> startsWith(segments, prefix));
    return specified
        ? Optional.of(
            "Twilio's accounts API has this path, but the fake does not; of that API it has /v1/Credentials/PublicKeys only, so replace the call in the test")
        : Optional.empty();
  }

  private static boolean startsWith(List<String> segments, List<String> prefix) {
    return segments.size() > prefix.size() && segments.subList(1, 1 + prefix.size()).equals(prefix);
  }

  private static Optional<String> ofAnotherApi(List<String> segments) {
    if (segments.get(0).equals("2010-04-01")) {
      return Optional.of(
          "this path belongs to another API of Twilio, api.twilio.com, of which the fake has POST /2010-04-01/Accounts/{AccountSid}/SigningKeys.json and Keys.json only, so send other requests elsewhere");
    }
    return segments.size() > 1 && OTHER_APIS.contains(segments.get(1))
        ? Optional.of(
            "the API has no such path, which belongs to another API of Twilio; the fake has Microvisor, public keys and the creation of API keys only, so send other requests elsewhere")
        : Optional.empty();
  }

  /** Also looks for the path as if the version had been left out. */
  private Optional<String> nearest(List<String> segments) {
    List<String> withVersion = Stream.concat(Stream.of(VERSION), segments.stream()).toList();
    return Stream.of(segments, withVersion)
        .flatMap(path -> nearestTo(path).stream())
        .findFirst()
        .map(
            nearest ->
                "the API has no such path, and paths are case-sensitive; "
                    + (nearest.length() < segments.size()
                        ? "send a slash within a key or name as %2F, or "
                        : "")
                    + format("use the nearest path: %s", nearest.text()));
  }

  private Optional<PathTemplate> nearestTo(List<String> path) {
    return endpoints.stream()
        .map(Endpoint::path)
        .filter(template -> template.isNear(path))
        .min(Comparator.comparing(template -> template.distance(path)));
  }

  /** Finds resources whose key or name has a slash that was not encoded. */
  private record UnencodedSlash(List<Endpoint> endpoints, AccountState account) {

    Optional<String> explain(List<String> segments) {
      return endpoints.stream()
          .flatMap(
              endpoint -> joined(segments, endpoint.path()).filter(path -> exists(path, endpoint)))
          .findFirst()
          .map(
              path ->
                  format(
                      "a slash separates segments unless it is encoded, and there is a resource whose key or name contains it; send the slash as %%2F: %s",
                      PathTemplate.encode(path)));
    }

    /** Returns the path with each possible run of segments as the value of one variable. */
    private static Stream<List<String>> joined(List<String> segments, PathTemplate template) {
      int more = segments.size() - template.length();
      return more <= 0
          ? Stream.empty()
          : IntStream.range(0, template.length())
              .filter(template::isVariable)
              .mapToObj(first -> join(segments, first, first + more + 1))
              .filter(template::matches);
    }

    private static List<String> join(List<String> segments, int from, int to) {
      return Stream.of(
              segments.subList(0, from).stream(),
              Stream.of(String.join("/", segments.subList(from, to))),
              segments.subList(to, segments.size()).stream())
          .flatMap(part -> part)
          .toList();
    }

    private boolean exists(List<String> path, Endpoint endpoint) {
      return endpoint.exists(
          new ResolvedPath(
              account, endpoint.path(), new PathInterpretation(path, Optional.empty()), "GET"));
    }
  }
}
