package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * What a test's account was asked during the test.
 *
 * @param requests those that are still in the journal
 */
record TestRequests(FakeAccount account, List<RecordedRequest> requests) {

  /** The number of the last request before the test. */
  private record Before(long number) {}

  static void begin(ExtensionContext context) {
    account(context)
        .map(FakeAccount::requests)
        .filter(it -> !it.isEmpty())
        .map(it -> new Before(it.get(it.size() - 1).number()))
        .ifPresent(it -> Contexts.store(context).put(Before.class, it));
  }

  /** None, if the test has no account. */
  static Optional<TestRequests> of(ExtensionContext context) {
    return account(context).map(it -> new TestRequests(it, since(context, it)));
  }

  /** Those of the factory that has made a dynamic test, which has no account of its own. */
  static Optional<TestRequests> ofFactory(ExtensionContext dynamicTest) {
    return Contexts.outwards(dynamicTest)
        .filter(it -> it.getTestMethod().isPresent())
        .findFirst()
        .flatMap(TestRequests::of);
  }

  private static List<RecordedRequest> since(ExtensionContext context, FakeAccount account) {
    Before before = Contexts.store(context).get(Before.class, Before.class);
    return account.requests().stream()
        .filter(it -> before == null || it.number() > before.number())
        .toList();
  }

  /** That of the test, or that which it shares. */
  private static Optional<FakeAccount> account(ExtensionContext context) {
    return OwnedAccount.find(context)
        .or(() -> Contexts.nearestAnnotated(context).flatMap(OwnedAccount::find))
        .map(OwnedAccount::account);
  }

  /** Attaches the requests to what made the test fail. */
  void explain(Throwable failure) {
    if (!(failure instanceof TestAbortedException)) {
      failure.addSuppressed(new LastRequests(account, requests));
    }
  }

  /** Fails a test that has not failed so far. */
  void check(ExtensionContext context) {
    Optional<NoClientErrors> wanted =
        Contexts.outwards(context)
            .flatMap(it -> it.getElement().stream())
            .flatMap(it -> AnnotationSupport.findAnnotation(it, NoClientErrors.class).stream())
            .findFirst();
    wanted.ifPresent(it -> check(it.allowed()));
  }

  private void check(int[] expected) {
    for (int status : expected) {
      if (status < 400 || status > 499) {
        throw new ExtensionConfigurationException(
            format(
                "@NoClientErrors: %d is no client error, so it fails no test; expect 400 to 499",
                status));
      }
    }
    List<RecordedRequest> refused =
        requests.stream()
            .filter(it -> it.status() / 100 == 4)
            .filter(it -> IntStream.of(expected).noneMatch(status -> status == it.status()))
            .toList();
    if (!refused.isEmpty()) {
      throw new AssertionError(
          format(
              "the test passed, but requests were refused that should not be (@NoClientErrors):%s",
              LastRequests.lines(refused)));
    }
  }
}
