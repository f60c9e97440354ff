package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Assertions on the requests with a given method and path that an account received. */
public final class ReceivedRequestsAssert
    extends AbstractFakeAssert<ReceivedRequestsAssert, FakeAccount> {

  private static final int MAX_SHOWN = 10;

  private final String methodAndPath;
  private final List<RecordedRequest> requests;

  ReceivedRequestsAssert(FakeAccount actual, String methodAndPath, List<RecordedRequest> requests) {
    super(actual, ReceivedRequestsAssert.class);
    this.methodAndPath = methodAndPath;
    this.requests = requests;
  }

  /**
   * Verifies the number of matching requests.
   *
   * <pre>{@code
   * // the code under test has created one secret
   *
   * assertThat(account).received(POST, "/v1/Secrets").times(1); // passes
   * assertThat(account).received(POST, "/v1/Secrets").times(2); // fails
   * }</pre>
   *
   * @param expected the expected number, at least 1; use {@link FakeAccountAssert#receivedNo} to
   *     verify that there is none
   * @throws AssertionError if the number differs; the message lists the matching requests
   */
  public ReceivedRequestsAssert times(int expected) {
    if (requests.size() != expected) {
      throw mismatch(
          "to have received " + methodAndPath + " " + count(expected, "time"),
          "but received it " + count(requests.size(), "time") + ":\n" + lines(requests));
    }
    return this;
  }

  /**
   * Verifies that every matching request received a response with the given status.
   *
   * <pre>{@code
   * // the code under test has created the same secret twice
   *
   * assertThat(account).received(POST, "/v1/Secrets").times(2); // passes
   * assertThat(account).received(POST, "/v1/Secrets").withStatus(201); // fails: the second is 409
   * }</pre>
   *
   * @param expected the expected HTTP status
   * @throws AssertionError if a request received another status; the message lists these requests
   *     with the explanations of their responses
   */
  public ReceivedRequestsAssert withStatus(int expected) {
    List<RecordedRequest> others = except(request -> request.status() == expected);
    if (!others.isEmpty()) {
      throw failure(
          "%nExpecting every %s of:%n  %s%nto have received status:%n  %s%nbut these received another status:%n%s",
          methodAndPath, actual, expected, lines(others));
    }
    return this;
  }

  /**
   * Verifies that every matching request has the given parameter.
   *
   * <pre>{@code
   * // the code under test has created the secret root_ca
   *
   * assertThat(account).received(POST, "/v1/Secrets").withParameter("Key", "root_ca"); // passes
   * assertThat(account).received(POST, "/v1/Secrets").withParameter("key", "root_ca"); // fails
   * }</pre>
   *
   * @param name the name of the parameter, case-sensitive
   * @param value the value of the parameter; secrets' values are not recorded, so assert on the
   *     stored secret instead
   * @throws AssertionError if a request lacks the parameter or has another value; the message lists
   *     these requests
   */
  public ReceivedRequestsAssert withParameter(String name, String value) {
    requireArgument(name, "name");
    requireArgument(value, "value");
    List<RecordedRequest> others = except(request -> hasParameter(request, name, value));
    if (!others.isEmpty()) {
      throw mismatch(
          "to have received every " + methodAndPath + " with parameter",
          name + "=" + value,
          "but received without it:\n" + lines(others) + note(name));
    }
    return this;
  }

  private List<RecordedRequest> except(Predicate<RecordedRequest> matches) {
    return requests.stream().filter(matches.negate()).toList();
  }

  private static boolean hasParameter(RecordedRequest request, String name, String value) {
    return request.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .anyMatch(parameter -> parameter.value().filter(value::equals).isPresent());
  }

  /** Returns a note if the assertion may have failed only because the value is not recorded. */
  private String note(String name) {
    boolean isRedacted =
        requests.stream()
            .flatMap(request -> request.parameters().stream())
            .anyMatch(parameter -> parameter.name().equals(name) && parameter.value().isEmpty());
    return isRedacted
        ? "\nthe value of "
            + name
            + " is not recorded because it may be a secret; assert on the"
            + " stored secret instead"
        : "";
  }

  /** Returns the last requests, one per line. */
  static String lines(List<RecordedRequest> requests) {
    return requests.stream()
        .skip(Math.max(0, requests.size() - MAX_SHOWN))
        .map(request -> "  " + request)
        .collect(Collectors.joining("\n"));
  }
}
