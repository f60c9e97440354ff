package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.count;
import static io.github.microvisorfake.assertj.FailureMessages.firstLines;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeLeakDetection;
import io.github.microvisorfake.leak.SecretLeak;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what an account's secrets may not do.
 *
 * @param <SELF> the type of the assertions
 */
public abstract class AbstractFakeAccountAssert<SELF extends AbstractFakeAccountAssert<SELF>>
    extends AbstractKeyValueOwnerAssert<SELF, FakeAccount> {

  private static final int MAX_SHOWN = 20;
  private static final String EXPECTATION = "not to have leaked the value of a secret";

  AbstractFakeAccountAssert(@Nullable FakeAccount actual, Class<?> selfType) {
    super(actual, selfType);
  }

  /**
   * Verifies that no value of a secret is where it does not belong: in configs, names, requests and
   * responses, plain, percent-encoded, in base64 or in hexadecimal digits. {@link
   * FakeLeakDetection} tells what exactly is searched.
   *
   * <pre>{@code
   * // @MicrovisorFake(detectLeaks = true)
   * account.addSecret("wifi_password", "correct-horse");
   *
   * assertThat(account).leakedNoSecrets(); // passes
   *
   * account.addConfig("url", "https://example.com/?password=correct-horse");
   *
   * assertThat(account).leakedNoSecrets(); // fails
   * }</pre>
   *
   * @throws AssertionError if there is a leak; the message lists the secrets by key and
   *     fingerprint, with the forms and places of their values. Also if leak detection is off, or
   *     if requests were not kept to be searched
   */
  public SELF leakedNoSecrets() {
    isNotNull();
    FakeLeakDetection detection = actual.leakDetection();
    if (!detection.isOn()) {
      throw mismatch(
          EXPECTATION,
          "but leak detection is off, so this cannot be verified;\nset @MicrovisorFake(detectLeaks ="
              + " true), ServerOptionsBuilder.detectLeaks(true), or leakDetection().setOn(true) on"
              + " the account before the first request");
    }
    // In this order, a request that is dropped in between is noticed.
    List<SecretLeak> leaks = detection.leaks();
    if (!leaks.isEmpty()) {
      throw mismatch(
          EXPECTATION,
          "but found " + count(leaks.size(), "leak") + ":\n" + firstLines(leaks, MAX_SHOWN));
    }
    requireSearched(detection.unsearchedRequestCount());
    return myself;
  }

  private void requireSearched(long unsearched) {
    if (unsearched > 0) {
      throw mismatch(
          EXPECTATION,
          "but this cannot be verified: "
              + count(unsearched, "request")
              + " could not be searched, because the journal was full or leak detection was turned on"
              + " later;\ncall clearRequests() on the account before the part to verify, use an account"
              + " for each test, or set a larger ServerOptionsBuilder.journalCapacity");
    }
  }
}
