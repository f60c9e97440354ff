package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.count;
import static io.github.microvisorfake.assertj.FailureMessages.lastLines;

import io.github.microvisorfake.KeyValueOwner;
import io.github.microvisorfake.journal.RecordedParameter;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.function.Predicate;

/**
 * Assertions on the requests with a given method and path that an account, or a device, received.
 * Methods that begin with {@code with} select some of these requests, of which there must be at
 * least one; methods that begin with {@code each} must hold for all selected requests.
 */
public final class ReceivedRequestsAssert
    extends AbstractFakeAssert<ReceivedRequestsAssert, KeyValueOwner> {

  private static final int MAX_SHOWN = 10;

  private final JournalEvidence journal;
  private final String selection;
  private final List<RecordedRequest> requests;

  private ReceivedRequestsAssert(
      KeyValueOwner actual,
      JournalEvidence journal,
      String selection,
      List<RecordedRequest> requests) {
    super(actual, ReceivedRequestsAssert.class);
    this.journal = journal;
    this.selection = selection;
    this.requests = requests;
  }

  /** Returns assertions on all requests that match a pattern. */
  static ReceivedRequestsAssert of(
      KeyValueOwner actual, JournalEvidence journal, RequestPattern pattern) {
    return new ReceivedRequestsAssert(
        actual, journal, pattern.text(), journal.matching(pattern.matches()));
  }

  /** Verifies that there is at least one request. */
  ReceivedRequestsAssert requireSome() {
    if (requests.isEmpty()) {
      throw mismatch("to have received " + selection, journal.butReceived());
    }
    return this;
  }

  /** Verifies that there is no request, and that none can have been dropped. */
  void requireNone() {
    String expectation = "not to have received " + selection;
    if (!requests.isEmpty()) {
      throw mismatch(expectation, "but received:\n" + lastLines(requests, MAX_SHOWN));
    }
    requireComplete(expectation);
  }

  private void requireComplete(String expectation) {
    if (journal.isIncomplete()) {
      throw mismatch(expectation, journal.butCannotTell());
    }
  }

  /**
   * Selects the requests whose response had the given status, of which there must be at least one.
   *
   * <pre>{@code
   * // the code under test has created the same secret twice
   *
   * assertThat(account).received(POST, "/v1/Secrets").withStatus(201).times(1); // passes
   * assertThat(account).received(POST, "/v1/Secrets").withStatus(200); // fails
   * }</pre>
   *
   * @param status the HTTP status
   * @return assertions on the selected requests
   * @throws AssertionError if no request received this status; the message lists the requests
   */
  public ReceivedRequestsAssert withStatus(int status) {
    return select(request -> request.status() == status, "with status " + status, "");
  }

  /**
   * Selects the requests with the given parameter, of which there must be at least one.
   *
   * <pre>{@code
   * // the code under test has created the secrets root_ca and wifi_password
   *
   * assertThat(account).received(POST, "/v1/Secrets").withParameter("Key", "root_ca").times(1); // passes
   * assertThat(account).received(POST, "/v1/Secrets").withParameter("key", "root_ca"); // fails
   * }</pre>
   *
   * @param name the name of the parameter, case-sensitive
   * @param value the value of the parameter; secrets' values are not recorded, so assert on the
   *     stored secret instead
   * @return assertions on the selected requests
   * @throws AssertionError if no request has the parameter with this value; the message lists the
   *     requests
   */
  public ReceivedRequestsAssert withParameter(String name, String value) {
    return select(
        request -> hasParameter(request, name, value), parameter(name, value), note(name));
  }

  private ReceivedRequestsAssert select(
      Predicate<RecordedRequest> selected, String filter, String note) {
    List<RecordedRequest> matching = requests.stream().filter(selected).toList();
    String narrower = selection + " " + filter;
    if (matching.isEmpty()) {
      String incomplete = journal.isIncomplete() ? "\n" + journal.butCannotTell() : "";
      throw mismatch(
          "to have received " + narrower,
          "but received:\n" + lastLines(requests, MAX_SHOWN) + note + incomplete);
    }
    return describeSame(new ReceivedRequestsAssert(actual, journal, narrower, matching));
  }

  /**
   * Verifies the number of selected requests.
   *
   * <pre>{@code
   * // the code under test has created one secret
   *
   * assertThat(account).received(POST, "/v1/Secrets").times(1); // passes
   * assertThat(account).received(POST, "/v1/Secrets").times(2); // fails
   * }</pre>
   *
   * @param expected the expected number, at least 1
   * @throws IllegalArgumentException if the number is less than 1; {@link
   *     FakeAccountAssert#receivedNo} verifies that there is no request
   * @throws AssertionError if the number differs; the message lists the selected requests. Also if
   *     the journal has dropped requests, unless there are too many without them
   */
  public ReceivedRequestsAssert times(int expected) {
    if (expected < 1) {
      throw new IllegalArgumentException(
          "times("
              + expected
              + ") cannot be verified; for no request use receivedNo(method, path)");
    }
    String expectation = "to have received " + selection + " " + count(expected, "time");
    if (requests.size() <= expected) {
      requireComplete(expectation);
    }
    if (requests.size() != expected) {
      throw mismatch(
          expectation,
          "but received it "
              + count(requests.size(), "time")
              + ":\n"
              + lastLines(requests, MAX_SHOWN));
    }
    return this;
  }

  /**
   * Verifies that each selected request received a response with the given status.
   *
   * <pre>{@code
   * // the code under test has created the same secret twice
   *
   * assertThat(account).received(POST, "/v1/Secrets").times(2); // passes
   * assertThat(account).received(POST, "/v1/Secrets").eachHasStatus(201); // fails: the second is 409
   * }</pre>
   *
   * @param expected the expected HTTP status
   * @throws AssertionError if a request received another status; the message lists these requests
   *     with the explanations of their responses. Also if the journal has dropped requests
   */
  public ReceivedRequestsAssert eachHasStatus(int expected) {
    return each(request -> request.status() == expected, "with status " + expected, "");
  }

  /**
   * Verifies that each selected request has the given parameter.
   *
   * <pre>{@code
   * // the code under test has created the secret root_ca
   *
   * assertThat(account).received(POST, "/v1/Secrets").eachHasParameter("Key", "root_ca"); // passes
   * assertThat(account).received(POST, "/v1/Secrets").eachHasParameter("key", "root_ca"); // fails
   * }</pre>
   *
   * @param name the name of the parameter, case-sensitive
   * @param value the value of the parameter, as for {@link #withParameter}
   * @throws AssertionError if a request lacks the parameter or has another value; the message lists
   *     these requests. Also if the journal has dropped requests
   */
  public ReceivedRequestsAssert eachHasParameter(String name, String value) {
    return each(request -> hasParameter(request, name, value), parameter(name, value), note(name));
  }

  private ReceivedRequestsAssert each(
      Predicate<RecordedRequest> expected, String property, String note) {
    String expectation = "to have received each " + selection + " " + property;
    List<RecordedRequest> others = requests.stream().filter(expected.negate()).toList();
    if (!others.isEmpty()) {
      throw mismatch(
          expectation, "but received these others:\n" + lastLines(others, MAX_SHOWN) + note);
    }
    requireComplete(expectation);
    return this;
  }

  private static String parameter(String name, String value) {
    requireArgument(name, "name");
    requireArgument(value, "value");
    return "with parameter " + VisibleText.of(name + "=" + value);
  }

  private static boolean hasParameter(RecordedRequest request, String name, String value) {
    return request.parameters().contains(RecordedParameter.of(name, value));
  }

  /** Returns a note if the assertion may have failed only because the value is not recorded. */
  private String note(String name) {
    boolean isRedacted =
        requests.stream()
            .flatMap(request -> request.parameters().stream())
            .anyMatch(RecordedParameter.withoutValue(name)::equals);
    return isRedacted
        ? "\nthe value of "
            + VisibleText.of(name)
            + " is not recorded because it may be a secret; assert on the stored secret instead"
        : "";
  }
}
