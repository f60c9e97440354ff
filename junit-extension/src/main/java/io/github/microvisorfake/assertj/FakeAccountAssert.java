package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.KeyValueOwner;
import io.github.microvisorfake.journal.HttpMethod;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions on the current state of a {@link FakeAccount}. */
public final class FakeAccountAssert extends AbstractFakeAccountAssert<FakeAccountAssert> {

  FakeAccountAssert(@Nullable FakeAccount actual) {
    super(actual, FakeAccountAssert.class);
  }

  @Override
  Stream<? extends KeyValueOwner> otherOwners() {
    return actual.devices().stream();
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
        actual.device(sidOrUniqueName).orElseThrow(() -> missingDevice(sidOrUniqueName));
    return describePart(new FakeDeviceAssert(device), "device '" + sidOrUniqueName + "'");
  }

  private AssertionError missingDevice(String name) {
    List<FakeDevice> devices = actual.devices();
    Stream<String> names = devices.stream().flatMap(device -> device.uniqueName().stream());
    return missing("device", name, devices, names);
  }

  /**
   * Verifies that the account has no device with the given SID or unique name.
   *
   * <pre>{@code
   * account.addDevice("thermostat-1");
   *
   * assertThat(account).hasNoDevice("thermostat-2"); // passes
   * assertThat(account).hasNoDevice("thermostat-1"); // fails
   * }</pre>
   *
   * @param sidOrUniqueName the SID or the unique name of the device
   * @throws AssertionError if the account has such a device
   */
  public FakeAccountAssert hasNoDevice(String sidOrUniqueName) {
    requireArgument(sidOrUniqueName, "sidOrUniqueName");
    isNotNull();
    if (actual.device(sidOrUniqueName).isPresent()) {
      throw unwanted("device", sidOrUniqueName, actual.devices());
    }
    return this;
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
    FakeApp app = actual.app(sidOrUniqueName).orElseThrow(() -> missingApp(sidOrUniqueName));
    return describePart(new FakeAppAssert(app), "app '" + sidOrUniqueName + "'");
  }

  private AssertionError missingApp(String name) {
    List<FakeApp> apps = actual.apps();
    return missing("app", name, apps, apps.stream().flatMap(app -> app.uniqueName().stream()));
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
      throw unwanted("app", sidOrUniqueName, actual.apps());
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
   * @return assertions on the key; if several keys have the friendly name, an assertion passes if
   *     one of them meets it, and further assertions are on this one
   * @throws AssertionError if the account has no such key; the message lists its keys
   */
  public FakePublicKeyAssert hasPublicKey(String sidOrFriendlyName) {
    requireArgument(sidOrFriendlyName, "sidOrFriendlyName");
    isNotNull();
    List<FakePublicKey> found = publicKeys(sidOrFriendlyName);
    if (found.isEmpty()) {
      List<FakePublicKey> keys = actual.publicKeys();
      Stream<String> names = keys.stream().flatMap(key -> key.friendlyName().stream());
      throw missing("public key", sidOrFriendlyName, keys, names);
    }
    return describePart(FakePublicKeyAssert.anyOf(found), "public key '" + sidOrFriendlyName + "'");
  }

  /**
   * Verifies that the account has no public key with the given SID or friendly name.
   *
   * <pre>{@code
   * account.addPublicKey(pair.getPublic(), "build server");
   *
   * assertThat(account).hasNoPublicKey("laptop"); // passes
   * assertThat(account).hasNoPublicKey("build server"); // fails
   * }</pre>
   *
   * @param sidOrFriendlyName the SID or the friendly name of the key
   * @throws AssertionError if the account has such a key
   */
  public FakeAccountAssert hasNoPublicKey(String sidOrFriendlyName) {
    requireArgument(sidOrFriendlyName, "sidOrFriendlyName");
    isNotNull();
    List<FakePublicKey> found = publicKeys(sidOrFriendlyName);
    if (!found.isEmpty()) {
      throw unwanted("public key", sidOrFriendlyName, found);
    }
    return this;
  }

  private List<FakePublicKey> publicKeys(String sidOrFriendlyName) {
    Optional<String> wanted = Optional.of(sidOrFriendlyName);
    return actual
        .publicKey(sidOrFriendlyName)
        .map(List::of)
        .orElseGet(
            () ->
                actual.publicKeys().stream()
                    .filter(key -> key.friendlyName().equals(wanted))
                    .toList());
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
    return describeSame(new EveryDeviceAssert(actual));
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
   *     the account received, and the requests without an account that the server received since
   *     the account was added or its requests were cleared
   */
  public ReceivedRequestsAssert received(HttpMethod method, String path) {
    return describeSame(requests(method, path)).requireSome();
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
   * @throws AssertionError if there is such a request; the message lists the last ones. Also if the
   *     journal has dropped requests
   */
  public FakeAccountAssert receivedNo(HttpMethod method, String path) {
    describeSame(requests(method, path)).requireNone();
    return this;
  }

  private ReceivedRequestsAssert requests(HttpMethod method, String path) {
    requireArgument(method, "method");
    requireArgument(path, "path");
    RequestPattern pattern = RequestPattern.of(method, path);
    isNotNull();
    return ReceivedRequestsAssert.of(actual, JournalEvidence.of(actual), pattern);
  }

  /**
   * Verifies that no successful response (2xx) had an explanation. Such an explanation tells that a
   * part of the request was ignored or read in another way, for example a misspelled parameter.
   *
   * <pre>{@code
   * // the code under test has created a config
   *
   * assertThat(account).hasNoExplainedSuccess(); // passes
   *
   * // the code under test has sent targetApp=sensor-firmware instead of TargetApp
   *
   * assertThat(account).hasNoExplainedSuccess(); // fails
   * }</pre>
   *
   * @throws AssertionError if there is such a response; the message lists the last ones. Also if
   *     the journal has dropped requests
   */
  public FakeAccountAssert hasNoExplainedSuccess() {
    isNotNull();
    RequestPattern explained =
        new RequestPattern(
            "a request whose successful response has an explanation",
            RecordedRequest::isExplainedSuccess);
    describeSame(ReceivedRequestsAssert.of(actual, JournalEvidence.of(actual), explained))
        .requireNone();
    return this;
  }
}
