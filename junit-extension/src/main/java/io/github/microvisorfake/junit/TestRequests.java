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
 * The requests that a test's account received during the test.
 *
 * @param account the account
 * @param requests the requests that are still in the journal
 */
record TestRequests(FakeAccount account, List<RecordedRequest> requests) {

  /** The number of the last request before the test. */
  private record Start(long number) {}

  static void recordStart(ExtensionContext context) {
    account(context)
        .map(FakeAccount::requests)
        .filter(requests -> !requests.isEmpty())
        .map(requests -> new Start(requests.get(requests.size() - 1).number()))
        .ifPresent(start -> Contexts.store(context).put(Start.class, start));
  }

  /** Returns the requests of a test, or empty if the test has no account. */
  static Optional<TestRequests> of(ExtensionContext context) {
    return account(context).map(account -> new TestRequests(account, sinceStart(context, account)));
  }

  /** Returns the requests of a dynamic test's factory, whose account the dynamic test shares. */
  static Optional<TestRequests> ofFactory(ExtensionContext dynamicTest) {
    return Contexts.selfAndParents(dynamicTest)
        .filter(context -> context.getTestMethod().isPresent())
        .findFirst()
        .flatMap(TestRequests::of);
  }

  private static List<RecordedRequest> sinceStart(ExtensionContext context, FakeAccount account) {
    Start start = Contexts.store(context).get(Start.class, Start.class);
    return account.requests().stream()
        .filter(request -> start == null || request.number() > start.number())
        .toList();
  }

  /** Returns the account of the test, or the account that it shares with its class. */
  private static Optional<FakeAccount> account(ExtensionContext context) {
    return TestAccount.find(context)
        .or(() -> Contexts.nearestAnnotated(context).flatMap(TestAccount::find))
        .map(TestAccount::account);
  }

  /** Attaches the requests to the failure of the test. */
  void attachTo(Throwable failure) {
    if (!(failure instanceof TestAbortedException)) {
      failure.addSuppressed(new RecentRequestsException(account, requests));
    }
  }

  /** Fails the test if its nearest {@link NoClientErrors} does not allow a response. */
  void rejectClientErrors(ExtensionContext context) {
    Optional<NoClientErrors> annotation =
        Contexts.selfAndParents(context)
            .flatMap(candidate -> candidate.getElement().stream())
            .flatMap(
                element -> AnnotationSupport.findAnnotation(element, NoClientErrors.class).stream())
            .findFirst();
    annotation.map(NoClientErrors::allowed).ifPresent(this::rejectClientErrors);
  }

  private void rejectClientErrors(int... allowed) {
    IntStream.of(allowed).forEach(TestRequests::requireClientError);
    List<RecordedRequest> rejected =
        requests.stream()
            .filter(request -> isClientError(request.status()))
            .filter(request -> IntStream.of(allowed).noneMatch(s -> s == request.status()))
            .toList();
    if (!rejected.isEmpty()) {
      throw new AssertionError(
          format(
              "the test passed, but requests failed with client errors (@NoClientErrors):%s",
              RecentRequestsException.lines(rejected)));
    }
  }

  private static void requireClientError(int status) {
    if (!isClientError(status)) {
      throw new ExtensionConfigurationException(
          format(
              "@NoClientErrors: the allowed status %d is not a client error; specify 400 to 499",
              status));
    }
  }

  private static boolean isClientError(int status) {
    return status >= 400 && status <= 499;
  }
}
