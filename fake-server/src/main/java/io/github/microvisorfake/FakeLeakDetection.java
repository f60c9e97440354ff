package io.github.microvisorfake;

import io.github.microvisorfake.internal.leaks.LeakSearch;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.leak.SecretLeak;
import java.util.List;

/**
 * Finds the values of an account's secrets where they do not belong. It is off by default, because
 * the journal does not keep what has to be searched.
 *
 * <pre>{@code
 * account.leakDetection().setOn(true); // before the first request
 * // ... the code under test sends requests ...
 * account.leakDetection().leaks().forEach(System.out::println);
 * }</pre>
 *
 * <p>While it is on, the account keeps the last 10,000 values of its secrets, also of those that
 * were deleted or updated since, and of each request in its journal what was on the connection. The
 * journal counts that toward its limit in bytes. Nothing shows it.
 *
 * <p>Searched for are values of at least 8 Unicode code points: plain in UTF-8, percent-encoded, in
 * hexadecimal digits in either case, and in base64 with either alphabet, also within a longer
 * encoded text. Searched are
 *
 * <ul>
 *   <li>the keys and values of the configs of the account and its devices
 *   <li>the unique names of devices and apps, and the friendly names of public keys
 *   <li>the method, host, path, query, headers and body of each request in the journal, except for
 *       the {@code Value} of a request that stores a secret
 *   <li>the headers and the body of each response
 * </ul>
 *
 * <p>Not searched are the content of uploaded files, requests without an account, requests that are
 * no longer in the journal, and what was deleted without a request.
 *
 * <p>Safe for use by multiple threads.
 */
public final class FakeLeakDetection {

  private final Account account;

  FakeLeakDetection(Account account) {
    this.account = account;
  }

  /** Returns whether leaks can be found. */
  public boolean isOn() {
    return account.detectsLeaks();
  }

  /**
   * Sets whether leaks can be found. Defaults to the server's setting, which defaults to false.
   *
   * @param on whether to keep what is searched, from the next request on; if so, the secrets that
   *     the account has now are searched for, too
   */
  public void setOn(boolean on) {
    account.setDetectLeaks(on);
  }

  /**
   * Searches for leaks, which takes up to some seconds if the journal is full of large requests.
   *
   * @return the leaks: first those in the content of the account, then those in requests and
   *     responses, oldest first; each secret, form and place once
   * @throws IllegalStateException if leak detection is off; the message has the remedy
   */
  public List<SecretLeak> leaks() {
    if (!isOn()) {
      throw new IllegalStateException(
          "leak detection of account "
              + account.sid()
              + " is off, so requests were not kept to be searched; before the first request, set"
              + " @MicrovisorFake(detectLeaks = true), ServerOptionsBuilder.detectLeaks(true) or"
              + " leakDetection().setOn(true)");
    }
    return LeakSearch.in(account);
  }

  /**
   * Returns whether a text contains the value of a secret in one of the forms that are searched,
   * for example before it is logged. Always false if leak detection is off.
   *
   * @param text the text
   */
  public boolean isLeak(String text) {
    return isOn() && LeakSearch.isLeak(account, text);
  }

  /**
   * Returns the number of requests since the journal was last cleared that are not searched,
   * because the journal was full and has dropped them, or because leak detection was off.
   */
  public long unsearchedRequestCount() {
    return account.journal().unsearched();
  }

  /** Returns whether it is on. */
  @Override
  public String toString() {
    return "FakeLeakDetection[" + (isOn() ? "on" : "off") + "]";
  }
}
