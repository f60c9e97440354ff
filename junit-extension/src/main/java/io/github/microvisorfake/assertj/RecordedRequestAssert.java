package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakePublicKey;
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

  /**
   * Verifies that the request was signed and that the server verified the signature.
   *
   * <pre>{@code
   * RecordedRequest request = account.requests().get(0); // of a signing client
   *
   * assertThat(request).wasSigned(); // passes
   * }</pre>
   *
   * @throws AssertionError if the request was not signed, or if its signature was rejected
   */
  public RecordedRequestAssert wasSigned() {
    isNotNull();
    if (actual.signedBy().isEmpty()) {
      throw mismatch("to be signed", unsigned());
    }
    return this;
  }

  /**
   * Verifies that the request was signed with the private key of the given public key.
   *
   * <pre>{@code
   * FakeSigningKey key = account.addSigningKey();
   * RecordedRequest request = account.requests().get(0); // of a client with this key
   *
   * assertThat(request).wasSignedBy(key.publicKey()); // passes
   * assertThat(request).wasSignedBy(account.addSigningKey().publicKey()); // fails
   * }</pre>
   *
   * @param key the public key
   * @throws AssertionError if the request was not signed, if its signature was rejected, or if it
   *     was signed with another key
   */
  public RecordedRequestAssert wasSignedBy(FakePublicKey key) {
    requireArgument(key, "key");
    isNotNull();
    if (actual.signedBy().filter(key.sid()::equals).isEmpty()) {
      throw mismatch(
          "to be signed by public key",
          key.sid(),
          actual
              .signedBy()
              .map(sid -> "but it was signed by " + sid)
              .orElseGet(RecordedRequestAssert::unsigned));
    }
    return this;
  }

  private static String unsigned() {
    return "but it was not signed, or its signature was rejected";
  }
}
