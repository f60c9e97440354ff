package io.github.microvisorfake.assertj;

import io.github.microvisorfake.journal.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link RecordedRequest}. */
public final class RecordedRequestAssert
    extends AbstractFakeAssert<RecordedRequestAssert, RecordedRequest> {

  RecordedRequestAssert(@Nullable RecordedRequest actual) {
    super(actual, RecordedRequestAssert.class);
  }

  /**
   * Verifies how the request was answered.
   *
   * <pre>{@code
   * RecordedRequest request = account.requests().get(0); // a secret was stored
   *
   * assertThat(request).hasStatus(201); // passes
   * assertThat(request).hasStatus(200); // fails
   * }</pre>
   *
   * @throws AssertionError if it was answered with another status
   */
  public RecordedRequestAssert hasStatus(int expected) {
    isNotNull();
    if (actual.status() != expected) {
      throw unmet("to have status", expected, "but it was:\n  " + actual.status());
    }
    return this;
  }

  /**
   * Verifies the number of the error in Twilio's dictionary.
   *
   * <pre>{@code
   * RecordedRequest request = account.requests().get(0); // an unknown device
   *
   * assertThat(request).hasCode(20404); // passes
   * assertThat(request).hasCode(20409); // fails
   * }</pre>
   *
   * @param expected 0: no error
   * @throws AssertionError if it was another
   */
  public RecordedRequestAssert hasCode(int expected) {
    isNotNull();
    if (actual.code() != expected) {
      throw unmet("to have code", expected, "but it was:\n  " + actual.code());
    }
    return this;
  }

  /**
   * Verifies that the explanation of the answer contains a text.
   *
   * <pre>{@code
   * RecordedRequest request = account.requests().get(0); // an unknown device
   *
   * assertThat(request).isExplainedBy("no device"); // passes
   * assertThat(request).isExplainedBy("no config"); // fails
   * }</pre>
   *
   * @throws AssertionError if it does not, or if there is none
   */
  public RecordedRequestAssert isExplainedBy(String text) {
    given(text, "text");
    isNotNull();
    if (actual.explanation().filter(it -> it.contains(text)).isEmpty()) {
      throw unmet(
          "to be explained by",
          text,
          actual
              .explanation()
              .map(it -> "but the explanation was:\n  " + it)
              .orElse("but there is no explanation"));
    }
    return this;
  }
}
