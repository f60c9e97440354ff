package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.journal.HttpMethod;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the current state of a {@link FakeAccount}. */
public final class FakeAccountAssert
    extends AbstractKeyValueOwnerAssert<FakeAccountAssert, FakeAccount> {

  private static final int MAX_SHOWN = 20;

  FakeAccountAssert(@Nullable FakeAccount actual) {
    super(actual, FakeAccountAssert.class);
  }

  /**
   * Verifies that the account has a device with the given SID or unique name.
   *
   * <pre>{@code
   * account.addDevice("thermostat-1").addSecret("wifi_password", "hunter2!");
   *
   * assertThat(account).hasDevice("thermostat-1").hasSecret("wifi_password"); // passes
   * assertThat(account).hasDevice("thermostat-2"); // fails
   * }</pre>
   *
   * @param sidOrUniqueName the SID or the unique name of the device
   * @return assertions on the device
   * @throws AssertionError if the account has no such device; the message lists its devices
   */
  public FakeDeviceAssert hasDevice(String sidOrUniqueName) {
    requireArgument(sidOrUniqueName, "sidOrUniqueName");
    isNotNull();
    FakeDevice device =
        actual
            .device(sidOrUniqueName)
            .orElseThrow(() -> missing("device", sidOrUniqueName, actual.devices()));
    return describePart(new FakeDeviceAssert(device), "device '" + sidOrUniqueName + "'");
  }

  /**
   * Verifies that the account has an app with the given SID or unique name.
   *
   * <pre>{@code
   * account.addApp("sensor-firmware");
   *
   * assertThat(account).hasApp("sensor-firmware"); // passes
   * assertThat(account).hasApp("firmware"); // fails
   * }</pre>
   *
   * @param sidOrUniqueName the SID or the unique name of the app
   * @return assertions on the app
   * @throws AssertionError if the account has no such app; the message lists its apps
   */
  public FakeAppAssert hasApp(String sidOrUniqueName) {
    requireArgument(sidOrUniqueName, "sidOrUniqueName");
    isNotNull();
    FakeApp app =
        actual
            .app(sidOrUniqueName)
            .orElseThrow(() -> missing("app", sidOrUniqueName, actual.apps()));
    return describePart(new FakeAppAssert(app), "app '" + sidOrUniqueName + "'");
  }

  /**
   * Verifies that the account has no app with the given SID or unique name.
   *
   * <pre>{@code
   * account.addApp("sensor-firmware");
   *
   * assertThat(account).hasNoApp("firmware"); // passes
   * assertThat(account).hasNoApp("sensor-firmware"); // fails
   * }</pre>
   *
   * @param sidOrUniqueName the SID or the unique name of the app
   * @throws AssertionError if the account has such an app
   */
  public FakeAccountAssert hasNoApp(String sidOrUniqueName) {
    requireArgument(sidOrUniqueName, "sidOrUniqueName");
    isNotNull();
    if (actual.app(sidOrUniqueName).isPresent()) {
      throw mismatch("to have no app", sidOrUniqueName, "but it has:\n" + lines(actual.apps()));
    }
    return this;
  }

  /**
   * Verifies that the account has a public key with the given SID or friendly name.
   *
   * <pre>{@code
   * account.addPublicKey(pair.getPublic(), "build server");
   *
   * assertThat(account).hasPublicKey("build server").isKey(pair.getPublic()); // passes
   * assertThat(account).hasPublicKey("laptop"); // fails
   * }</pre>
   *
   * @param sidOrFriendlyName the SID or the friendly name of the key
   * @return assertions on the key; if several keys have the friendly name, on the oldest
   * @throws AssertionError if the account has no such key; the message lists its keys
   */
  public FakePublicKeyAssert hasPublicKey(String sidOrFriendlyName) {
    requireArgument(sidOrFriendlyName, "sidOrFriendlyName");
    isNotNull();
    Stream<FakePublicKey> found =
        actual.publicKeys().stream()
            .filter(
                key ->
                    key.sid().equals(sidOrFriendlyName)
                        || key.friendlyName().equals(Optional.of(sidOrFriendlyName)));
    FakePublicKey oldest =
        found
            .findFirst()
            .orElseThrow(() -> missing("public key", sidOrFriendlyName, actual.publicKeys()));
    return describePart(new FakePublicKeyAssert(oldest), "public key '" + sidOrFriendlyName + "'");
  }

  private AssertionError missing(String noun, String name, List<?> existing) {
    return mismatch(
        "to have " + noun,
        name,
        existing.isEmpty() ? "but it has none" : "but it has:\n" + lines(existing));
  }

  private static String lines(List<?> values) {
    String lines =
        values.stream()
            .limit(MAX_SHOWN)
            .map(value -> "  " + value)
            .collect(Collectors.joining("\n"));
    int more = values.size() - MAX_SHOWN;
    return more <= 0 ? lines : lines + "\n  and " + more + " more";
  }

  /**
   * Returns assertions that must hold for every device of the account. They fail if the account has
   * no devices.
   *
   * <pre>{@code
   * account.addDevice("thermostat-1").addConfig("broker-host", "mqtt.example.com");
   *
   * assertThat(account).everyDevice().hasConfig("broker-host"); // passes
   *
   * account.addDevice("thermostat-2");
   * assertThat(account).everyDevice().hasConfig("broker-host"); // fails
   * }</pre>
   */
  public EveryDeviceAssert everyDevice() {
    isNotNull();
    return describe(new EveryDeviceAssert(actual));
  }

  /** Copies the description of these assertions to other assertions. */
  private <A extends AbstractAssert<A, ?>> A describe(A assertion) {
    String description = descriptionText();
    return description.isEmpty() ? assertion : assertion.as("%s", description);
  }

  /**
   * Verifies that the account received at least one request with the given method and path.
   *
   * <pre>{@code
   * // the code under test has created an account secret
   *
   * assertThat(account).received(POST, "/v1/Secrets").times(1); // passes
   * assertThat(account).received(DELETE, "/v1/Secrets/*"); // fails
   * }</pre>
   *
   * @param method the method of the requests
   * @param path the percent-encoded path of the requests, without host and query; {@code *} matches
   *     any characters within a segment
   * @return assertions on the matching requests
   * @throws IllegalArgumentException if the path does not start with {@code /} or contains a query
   * @throws AssertionError if there is no such request; the message lists the last requests that
   *     the account received
   */
  public ReceivedRequestsAssert received(HttpMethod method, String path) {
    List<RecordedRequest> found = matching(method, path);
    String methodAndPath = method + " " + path;
    if (found.isEmpty()) {
      throw mismatch("to have received " + methodAndPath, butReceived(actual.requests()));
    }
    return describe(new ReceivedRequestsAssert(actual, methodAndPath, found));
  }

  /**
   * Verifies that the account received no request with the given method and path.
   *
   * <pre>{@code
   * // the code under test has created an account secret
   *
   * assertThat(account).receivedNo(DELETE, "/v1/Secrets/*"); // passes
   * assertThat(account).receivedNo(POST, "/v1/Secrets"); // fails
   * }</pre>
   *
   * @param method the method of the requests
   * @param path the path of the requests, as for {@link #received}
   * @throws IllegalArgumentException if the path does not start with {@code /} or contains a query
   * @throws AssertionError if there is such a request; the message lists the last ones
   */
  public FakeAccountAssert receivedNo(HttpMethod method, String path) {
    List<RecordedRequest> found = matching(method, path);
    if (!found.isEmpty()) {
      throw mismatch("not to have received " + method + " " + path, butReceived(found));
    }
    return this;
  }

  private List<RecordedRequest> matching(HttpMethod method, String path) {
    requireArgument(method, "method");
    requireArgument(path, "path");
    if (!path.startsWith("/") || path.contains("?")) {
      throw new IllegalArgumentException(
          "no request can have the path '"
              + path
              + "'; a path starts with / and contains no host or query, as in /v1/Secrets");
    }
    isNotNull();
    String[] parts = path.split("\\*", -1);
    Pattern pattern =
        Pattern.compile(Stream.of(parts).map(Pattern::quote).collect(Collectors.joining("[^/]*")));
    return actual.requests().stream()
        .filter(request -> request.method().equals(method.name()))
        .filter(request -> pattern.matcher(request.path()).matches())
        .toList();
  }

  private static String butReceived(List<RecordedRequest> requests) {
    return requests.isEmpty()
        ? "but received no requests"
        : "but received:\n" + ReceivedRequestsAssert.lines(requests);
  }
}
