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
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link FakeAccount}, as it is when each assertion is made. */
public final class FakeAccountAssert
    extends AbstractKeyValueOwnerAssert<FakeAccountAssert, FakeAccount> {

  private static final int SHOWN = 20;

  FakeAccountAssert(@Nullable FakeAccount actual) {
    super(actual, FakeAccountAssert.class);
  }

  /**
   * Verifies that the account has a device, and goes on with it.
   *
   * <pre>{@code
   * account.addDevice("thermostat-1").addSecret("wifi_password", "hunter2!");
   *
   * assertThat(account).hasDevice("thermostat-1").hasSecret("wifi_password"); // passes
   * assertThat(account).hasDevice("thermostat-2"); // fails
   * }</pre>
   *
   * @param sidOrUniqueName as the API takes it
   * @throws AssertionError if it has no such device
   */
  public FakeDeviceAssert hasDevice(String sidOrUniqueName) {
    given(sidOrUniqueName, "sidOrUniqueName");
    isNotNull();
    FakeDevice device =
        actual
            .device(sidOrUniqueName)
            .orElseThrow(() -> missing("device", sidOrUniqueName, actual.devices()));
    return part(new FakeDeviceAssert(device), "device '" + sidOrUniqueName + "'");
  }

  /**
   * Verifies that the account has an app, and goes on with it.
   *
   * <pre>{@code
   * account.addApp("sensor-firmware");
   *
   * assertThat(account).hasApp("sensor-firmware"); // passes
   * assertThat(account).hasApp("firmware"); // fails
   * }</pre>
   *
   * @param sidOrUniqueName as the API takes it
   * @throws AssertionError if it has no such app
   */
  public FakeAppAssert hasApp(String sidOrUniqueName) {
    given(sidOrUniqueName, "sidOrUniqueName");
    isNotNull();
    FakeApp app =
        actual
            .app(sidOrUniqueName)
            .orElseThrow(() -> missing("app", sidOrUniqueName, actual.apps()));
    return part(new FakeAppAssert(app), "app '" + sidOrUniqueName + "'");
  }

  /**
   * Verifies that the account has no such app, or not any more.
   *
   * <pre>{@code
   * account.addApp("sensor-firmware");
   *
   * assertThat(account).hasNoApp("firmware"); // passes
   * assertThat(account).hasNoApp("sensor-firmware"); // fails
   * }</pre>
   *
   * @throws AssertionError if it has
   */
  public FakeAccountAssert hasNoApp(String sidOrUniqueName) {
    given(sidOrUniqueName, "sidOrUniqueName");
    isNotNull();
    if (actual.app(sidOrUniqueName).isPresent()) {
      throw unmet("to have no app", sidOrUniqueName, "but it has:\n" + lines(actual.apps()));
    }
    return this;
  }

  /**
   * Verifies that the account has a public key, and goes on with the oldest such one.
   *
   * <pre>{@code
   * account.addPublicKey(pair.getPublic(), "build server");
   *
   * assertThat(account).hasPublicKey("build server").isKey(pair.getPublic()); // passes
   * assertThat(account).hasPublicKey("laptop"); // fails
   * }</pre>
   *
   * @param sidOrFriendlyName several keys may have the same friendly name
   * @throws AssertionError if it has none
   */
  public FakePublicKeyAssert hasPublicKey(String sidOrFriendlyName) {
    given(sidOrFriendlyName, "sidOrFriendlyName");
    isNotNull();
    Stream<FakePublicKey> found =
        actual.publicKeys().stream()
            .filter(
                it ->
                    it.sid().equals(sidOrFriendlyName)
                        || it.friendlyName().equals(Optional.of(sidOrFriendlyName)));
    FakePublicKey key =
        found
            .findFirst()
            .orElseThrow(() -> missing("public key", sidOrFriendlyName, actual.publicKeys()));
    return part(new FakePublicKeyAssert(key), "public key '" + sidOrFriendlyName + "'");
  }

  private AssertionError missing(String noun, String name, List<?> there) {
    return unmet(
        "to have " + noun,
        name,
        there.isEmpty() ? "but it has none" : "but it has:\n" + lines(there));
  }

  private static String lines(List<?> values) {
    String lines =
        values.stream().limit(SHOWN).map(it -> "  " + it).collect(Collectors.joining("\n"));
    int more = values.size() - SHOWN;
    return more <= 0 ? lines : lines + "\n  and " + more + " more";
  }

  /** Goes on with every device of the account; see there. */
  public EveryDeviceAssert everyDevice() {
    isNotNull();
    String given = descriptionText();
    EveryDeviceAssert every = new EveryDeviceAssert(actual);
    return given.isEmpty() ? every : every.as("%s", given);
  }

  /**
   * Verifies that the account received a request at least once, and goes on with these requests.
   *
   * <pre>{@code
   * // the code under test has stored an account secret
   *
   * assertThat(account).received(POST, "/v1/Secrets").times(1); // passes
   * assertThat(account).received(DELETE, "/v1/Secrets/*"); // fails
   * }</pre>
   *
   * @param path as it is sent, encoded, without host and query; {@code *} stands for anything
   *     within a segment
   * @throws IllegalArgumentException if no request can have this path
   * @throws AssertionError if it received none; the message lists the last ones that it did receive
   */
  public ReceivedRequestsAssert received(HttpMethod method, String path) {
    List<RecordedRequest> found = matching(method, path);
    String wanted = method + " " + path;
    if (found.isEmpty()) {
      throw unmet("to have received", wanted, butReceived(actual.requests()));
    }
    ReceivedRequestsAssert received = new ReceivedRequestsAssert(actual, wanted, found);
    String given = descriptionText();
    return given.isEmpty() ? received : received.as("%s", given);
  }

  /**
   * Verifies that the account received no such request.
   *
   * <pre>{@code
   * // the code under test has stored an account secret
   *
   * assertThat(account).receivedNo(DELETE, "/v1/Secrets/*"); // passes
   * assertThat(account).receivedNo(POST, "/v1/Secrets"); // fails
   * }</pre>
   *
   * @param path as {@link #received} takes it
   * @throws IllegalArgumentException if no request can have this path
   * @throws AssertionError if it received one
   */
  public FakeAccountAssert receivedNo(HttpMethod method, String path) {
    List<RecordedRequest> found = matching(method, path);
    if (!found.isEmpty()) {
      throw unmet("to have received no", method + " " + path, butReceived(found));
    }
    return this;
  }

  private List<RecordedRequest> matching(HttpMethod method, String path) {
    given(method, "method");
    given(path, "path");
    if (!path.startsWith("/") || path.contains("?")) {
      throw new IllegalArgumentException(
          "no request has the path '"
              + path
              + "'; begin it with / and leave out host and query, as in /v1/Secrets");
    }
    isNotNull();
    String[] parts = path.split("\\*", -1);
    Pattern pattern =
        Pattern.compile(Stream.of(parts).map(Pattern::quote).collect(Collectors.joining("[^/]*")));
    return actual.requests().stream()
        .filter(it -> it.method().equals(method.name()) && pattern.matcher(it.path()).matches())
        .toList();
  }

  private static String butReceived(List<RecordedRequest> requests) {
    return requests.isEmpty()
        ? "but it received no request at all"
        : "but it received:\n" + ReceivedRequestsAssert.lines(requests);
  }
}
