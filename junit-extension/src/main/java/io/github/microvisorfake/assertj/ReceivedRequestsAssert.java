package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Assertions on those requests of an account that have one method and path. */
public final class ReceivedRequestsAssert
    extends AbstractFakeAssert<ReceivedRequestsAssert, FakeAccount> {

  private static final int SHOWN = 10;

  private final String wanted;
  private final List<RecordedRequest> requests;

  ReceivedRequestsAssert(FakeAccount actual, String wanted, List<RecordedRequest> requests) {
    super(actual, ReceivedRequestsAssert.class);
    this.wanted = wanted;
    this.requests = requests;
  }

  /**
   * Verifies how many there were.
   *
   * <pre>{@code
   * // the code under test has stored one secret
   *
   * assertThat(account).received(POST, "/v1/Secrets").times(1); // passes
   * assertThat(account).received(POST, "/v1/Secrets").times(2); // fails
   * }</pre>
   *
   * @param expected at least 1; for none take {@link FakeAccountAssert#receivedNo}
   * @throws AssertionError if there were more or fewer; the message lists them
   */
  public ReceivedRequestsAssert times(int expected) {
    if (requests.size() != expected) {
      throw unmet(
          "to have received this often " + wanted,
          expected,
          "but it was this often:\n  " + requests.size() + "\n" + lines(requests));
    }
    return this;
  }

  /**
   * Verifies that each was answered with a status.
   *
   * <pre>{@code
   * // the code under test has stored one secret twice
   *
   * assertThat(account).received(POST, "/v1/Secrets").times(2); // passes
   * assertThat(account).received(POST, "/v1/Secrets").withStatus(201); // fails: one was 409
   * }</pre>
   *
   * @throws AssertionError if one was answered otherwise; the message tells why
   */
  public ReceivedRequestsAssert withStatus(int expected) {
    return each("status", expected, "", it -> it.status() == expected);
  }

  /**
   * Verifies that each had a parameter with a value.
   *
   * <pre>{@code
   * // the code under test has stored the secret root_ca
   *
   * assertThat(account).received(POST, "/v1/Secrets").withParameter("Key", "root_ca"); // passes
   * assertThat(account).received(POST, "/v1/Secrets").withParameter("key", "root_ca"); // fails
   * }</pre>
   *
   * @param value one that the journal shows: never that of a secret, so assert on the secret itself
   * @throws AssertionError if one had not
   */
  public ReceivedRequestsAssert withParameter(String name, String value) {
    given(name, "name");
    given(value, "value");
    return each(
        "parameter",
        name + "=" + value,
        hint(name),
        it ->
            it.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .anyMatch(parameter -> parameter.value().filter(value::equals).isPresent()));
  }

  /** A value that was sent and is not in the journal is taken for one that was not sent. */
  private String hint(String name) {
    boolean isHidden =
        requests.stream()
            .flatMap(it -> it.parameters().stream())
            .anyMatch(it -> it.name().equals(name) && it.value().isEmpty());
    return isHidden
        ? "\nthe value of "
            + name
            + " is not recorded, as it may be secret; assert on what was stored"
        : "";
  }

  private ReceivedRequestsAssert each(
      String noun, Object expected, String hint, Predicate<RecordedRequest> matches) {
    List<RecordedRequest> others = requests.stream().filter(matches.negate()).toList();
    if (!others.isEmpty()) {
      throw unmet(
          "to have received each " + wanted + " with " + noun,
          expected,
          "but it was:\n" + lines(others) + hint);
    }
    return this;
  }

  /** The last ones, each on a line; no secret is in them. */
  static String lines(List<RecordedRequest> requests) {
    return requests.stream()
        .skip(Math.max(0, requests.size() - SHOWN))
        .map(it -> "  " + it)
        .collect(Collectors.joining("\n"));
  }
}
