package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.count;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.KeyValueOwner;
import io.github.microvisorfake.device.FetchItem;
import io.github.microvisorfake.device.UpdateStatus;
import io.github.microvisorfake.journal.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions on the current state of a {@link FakeDevice}. */
public final class FakeDeviceAssert
    extends AbstractKeyValueOwnerAssert<FakeDeviceAssert, FakeDevice> {

  private final Optional<List<FakeDevice>> searched;

  FakeDeviceAssert(@Nullable FakeDevice actual) {
    super(actual, FakeDeviceAssert.class);
    this.searched = Optional.empty();
  }

  /**
   * Creates assertions whose messages search the given devices for similar entries, instead of a
   * copy of all devices of the account for each failure.
   */
  FakeDeviceAssert(FakeDevice actual, List<FakeDevice> searched) {
    super(actual, FakeDeviceAssert.class);
    this.searched = Optional.of(searched);
  }

  @Override
  Stream<? extends KeyValueOwner> otherOwners() {
    FakeAccount account = actual.account();
    Stream<FakeDevice> devices = searched.orElseGet(account::devices).stream();
    return Stream.concat(Stream.of(account), devices.filter(device -> !device.equals(actual)));
  }

  /**
   * Verifies that the device's firmware can fetch the given configs and secrets in one fetch: all
   * of them exist exactly where the items say, and the response is not too large.
   *
   * <pre>{@code
   * device.addConfig("wifi_password", "hunter2!");
   *
   * assertThat(device).canFetch(deviceConfig("wifi_password")); // passes
   * assertThat(device).canFetch(deviceSecret("wifi_password")); // fails
   * }</pre>
   *
   * @param items the items of the fetch, at least one
   * @throws AssertionError if the device cannot fetch them; the message tells what it lacks, with
   *     similar entries: the same key among the configs instead of the secrets or on the account
   *     instead of the device, or the reverse, or a similar key
   * @throws IllegalArgumentException if there are no items, or if no device can fetch such a key
   */
  public FakeDeviceAssert canFetch(FetchItem... items) {
    requireArgument(items, "items");
    isNotNull();
    FetchProblems problems = FetchProblems.of(actual, items);
    if (!problems.isEmpty()) {
      throw mismatch(
          "to be able to fetch:\n" + MissingItem.names(items), "but it:\n" + problems.lines());
    }
    return this;
  }

  /**
   * Verifies that the device has the given unique name.
   *
   * <pre>{@code
   * FakeDevice device = account.addDevice("thermostat-1");
   *
   * assertThat(device).hasUniqueName("thermostat-1"); // passes
   * assertThat(device).hasUniqueName("Thermostat-1"); // fails: names are case-sensitive
   * }</pre>
   *
   * @param expected the expected unique name
   * @throws AssertionError if the device has another unique name or none
   */
  public FakeDeviceAssert hasUniqueName(String expected) {
    requireArgument(expected, "expected");
    isNotNull();
    if (!actual.uniqueName().equals(Optional.of(expected))) {
      throw different("to have unique name", expected, actual.uniqueName());
    }
    return this;
  }

  /**
   * Verifies that the given app is the target app of the device.
   *
   * <pre>{@code
   * device.setTargetApp(account.addApp("sensor-firmware"));
   *
   * assertThat(device).hasTargetApp("sensor-firmware"); // passes
   * assertThat(device).hasTargetApp("other-firmware"); // fails
   * }</pre>
   *
   * @param app the SID or the unique name of an app of the account
   * @throws AssertionError if the device has another target app or none
   */
  public FakeDeviceAssert hasTargetApp(String app) {
    requireArgument(app, "app");
    isNotNull();
    String sid = actual.account().app(app).map(FakeApp::sid).orElse(app);
    Optional<String> target = actual.app().targetSid();
    if (!target.equals(Optional.of(sid))) {
      String reality = target.map(this::butTargets).orElse("but it targets no app");
      throw mismatch("to target app", app, reality + didYouMean(app));
    }
    return this;
  }

  private String didYouMean(String app) {
    FakeAccount account = actual.account();
    return account.app(app).isPresent()
        ? ""
        : SimilarNames.didYouMean(
            app, account.apps().stream().flatMap(other -> other.uniqueName().stream()));
  }

  private String butTargets(String sid) {
    return "but it targets:\n  " + actual.account().app(sid).map(FakeApp::toString).orElse(sid);
  }

  /**
   * Verifies that the device has no target app.
   *
   * <pre>{@code
   * assertThat(device).hasNoTargetApp(); // passes for a new device
   *
   * device.setTargetApp(account.addApp("sensor-firmware"));
   * assertThat(device).hasNoTargetApp(); // fails
   * }</pre>
   *
   * @throws AssertionError if the device has a target app
   */
  public FakeDeviceAssert hasNoTargetApp() {
    isNotNull();
    Optional<String> target = actual.app().targetSid();
    if (target.isPresent()) {
      throw mismatch("to target no app", butTargets(target.get()));
    }
    return this;
  }

  /**
   * Verifies the status of the device's app update.
   *
   * <pre>{@code
   * device.setTargetApp(app);
   *
   * assertThat(device).hasUpdateStatus(UpdateStatus.PENDING); // passes
   * assertThat(device).hasUpdateStatus(UpdateStatus.UP_TO_DATE); // fails until the device reports the app
   * }</pre>
   *
   * @param expected the expected status
   * @throws AssertionError if the device has another status
   */
  public FakeDeviceAssert hasUpdateStatus(UpdateStatus expected) {
    requireArgument(expected, "expected");
    isNotNull();
    UpdateStatus status = actual.app().updateStatus();
    if (status != expected) {
      throw mismatch(
          "to have update status",
          expected.wireName(),
          "but it was:\n  \"" + status.wireName() + "\"");
    }
    return this;
  }

  /**
   * Verifies that logging is enabled for the device.
   *
   * <pre>{@code
   * device.enableLoggingUntil(account.clock().instant().plusSeconds(60));
   *
   * assertThat(device).isLogging(); // passes
   *
   * account.clock().advance(Duration.ofSeconds(60));
   * assertThat(device).isLogging(); // fails
   * }</pre>
   *
   * @throws AssertionError if logging is disabled or has expired
   */
  public FakeDeviceAssert isLogging() {
    isNotNull();
    if (actual.loggingUntil().isEmpty()) {
      throw mismatch("to be logging", "but it is not");
    }
    return this;
  }

  /**
   * Verifies that logging is disabled for the device or has expired.
   *
   * <pre>{@code
   * assertThat(device).isNotLogging(); // passes for a new device
   *
   * device.enableLoggingUntil(account.clock().instant().plusSeconds(60));
   * assertThat(device).isNotLogging(); // fails
   * }</pre>
   *
   * @throws AssertionError if logging is enabled; the message shows until when
   */
  public FakeDeviceAssert isNotLogging() {
    isNotNull();
    actual
        .loggingUntil()
        .ifPresent(
            until -> {
              throw mismatch("not to be logging", "but it is logging until " + until);
            });
    return this;
  }

  /**
   * Verifies the number of requests to restart the app of the device.
   *
   * <pre>{@code
   * // the code under test has sent RestartApp=true once
   *
   * assertThat(device).hasRestartRequests(1); // passes
   * assertThat(device).hasRestartRequests(2); // fails
   * }</pre>
   *
   * @param times the expected number of requests with {@code RestartApp=true}, which may be 0
   * @throws AssertionError if the number differs
   */
  public FakeDeviceAssert hasRestartRequests(int times) {
    isNotNull();
    if (actual.restartRequestCount() != times) {
      throw mismatch(
          "to have received " + count(times, "restart request"),
          "but received " + actual.restartRequestCount());
    }
    return this;
  }

  /**
   * Verifies that the device's account received at least one request for the device, by its SID or
   * by its current unique name, with the given method and path.
   *
   * <pre>{@code
   * // the code under test has created a secret of the device
   *
   * assertThat(device).received(POST, "/Secrets").withStatus(201).times(1); // passes
   * assertThat(device).received(DELETE, "/Secrets/*"); // fails
   * }</pre>
   *
   * @param method the method of the requests
   * @param path the percent-encoded path below that of the device; empty for the device itself;
   *     {@code *} matches any characters within a segment
   * @return assertions on the matching requests
   * @throws IllegalArgumentException if the path is not empty and does not start with {@code /}, or
   *     starts with {@code /v1/}, or contains a query
   * @throws AssertionError if there is no such request; the message lists the last requests that
   *     the account received
   */
  public ReceivedRequestsAssert received(HttpMethod method, String path) {
    return describeSame(requests(method, path)).requireSome();
  }

  /**
   * Verifies that the device's account received no request for the device with the given method and
   * path.
   *
   * <pre>{@code
   * // the code under test has created a secret of the device
   *
   * assertThat(device).receivedNo(DELETE, "/Secrets/*"); // passes
   * assertThat(device).receivedNo(POST, "/Secrets"); // fails
   * }</pre>
   *
   * @param method the method of the requests
   * @param path the path of the requests, as for {@link #received}
   * @throws IllegalArgumentException as {@link #received} does
   * @throws AssertionError if there is such a request; the message lists the last ones. Also if the
   *     journal has dropped requests
   */
  public FakeDeviceAssert receivedNo(HttpMethod method, String path) {
    describeSame(requests(method, path)).requireNone();
    return this;
  }

  private ReceivedRequestsAssert requests(HttpMethod method, String path) {
    requireArgument(method, "method");
    requireArgument(path, "path");
    isNotNull();
    RequestPattern pattern = RequestPattern.ofDevice(actual, method, path);
    return ReceivedRequestsAssert.of(actual, JournalEvidence.of(actual.account()), pattern);
  }
}
