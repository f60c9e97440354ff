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
   * Verifies that the response had the given status.
   *
   * <pre>{@code
   * RecordedRequest request = account.requests().get(0); // created a secret
   *
   * assertThat(request).hasStatus(201); // passes
   * assertThat(request).hasStatus(200); // fails
   * }</pre>
   *
   * @param expected the expected HTTP status
   * @throws AssertionError if the response had another status
   */
  public RecordedRequestAssert hasStatus(int expected) {
    isNotNull();
    if (actual.status() != expected) {
      throw differentNumber("to have status", expected, actual.status());
    }
    return this;
  }

  /**
   * Verifies that the response had the given Twilio error code.
   *
   * <pre>{@code
   * RecordedRequest request = account.requests().get(0); // for an unknown device
   *
   * assertThat(request).hasCode(20404); // passes
   * assertThat(request).hasCode(20409); // fails
   * }</pre>
   *
   * @param expected the expected error code, or 0 if no error is expected
   * @throws AssertionError if the response had another error code
   */
  public RecordedRequestAssert hasCode(int expected) {
    isNotNull();
    if (actual.code() != expected) {
      throw differentNumber("to have code", expected, actual.code());
    }
    return this;
  }

  /**
   * Verifies that the explanation of the response contains the given text.
   *
   * <pre>{@code
   * RecordedRequest request = account.requests().get(0); // for an unknown device
   *
   * assertThat(request).hasExplanationContaining("no device"); // passes
   * assertThat(request).hasExplanationContaining("no config"); // fails
   * }</pre>
   *
   * @param text the text to search for
   * @throws AssertionError if the explanation does not contain the text, or if there is none
   */
  public RecordedRequestAssert hasExplanationContaining(String text) {
    requireArgument(text, "text");
    isNotNull();
    if (actual.explanation().filter(explanation -> explanation.contains(text)).isEmpty()) {
      throw mismatch(
          "to have an explanation containing",
          text,
          actual
              .explanation()
              .map(explanation -> "but the explanation was:\n  " + VisibleText.of(explanation))
              .orElse("but it has none"));
    }
    return this;
  }
}
