package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RequestCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The requests that a test's account received during the test.
 *
 * @param account the account
 * @param start the state of the account at the beginning of the test
 */
record TestRequests(FakeAccount account, Start start) {

  /**
   * The state of an account at the beginning of a test.
   *
   * @param counts the counts of the requests that it had received
   * @param withoutAccount the requests without an account that the server had received
   */
  record Start(RequestCounts counts, List<RecordedRequest> withoutAccount) {

    /** The start of a test whose account was added later. */
    static final Start EMPTY = new Start(RequestCounts.of(Map.of(), 0), List.of());

    static Start of(FakeAccount account) {
      return new Start(account.requestCounts(), account.requestsWithoutAccount());
    }

    static Start of(ExtensionContext context) {
      Start start = Contexts.store(context).get(Start.class, Start.class);
      return start == null ? EMPTY : start;
    }
  }

  static void recordStart(ExtensionContext context) {
    account(context)
        .map(Start::of)
        .ifPresent(start -> Contexts.store(context).put(Start.class, start));
  }

  /** Returns the requests of a test, or empty if the test has no account. */
  static Optional<TestRequests> of(ExtensionContext context) {
    return account(context).map(account -> new TestRequests(account, Start.of(context)));
  }

  /** Returns the requests of a dynamic test's factory, whose account the dynamic test shares. */
  static Optional<TestRequests> ofFactory(ExtensionContext dynamicTest) {
    return Contexts.selfAndParents(dynamicTest)
        .filter(context -> context.getTestMethod().isPresent())
        .findFirst()
        .flatMap(TestRequests::of);
  }

  /** Returns the requests that are still in the journal. */
  List<RecordedRequest> recorded() {
    return account.requests().stream()
        .filter(request -> request.number() > start.counts().total())
        .toList();
  }

  /** Returns the counts of all requests. */
  RequestCounts counts() {
    return account.requestCounts().since(start.counts());
  }

  /** Returns the requests without an account that the server received, from whichever test. */
  List<RecordedRequest> withoutAccount() {
    return account.requestsWithoutAccount().stream()
        .filter(request -> !start.withoutAccount().contains(request))
        .toList();
  }

  /** Returns the account of the test, or the account that it shares with its class. */
  private static Optional<FakeAccount> account(ExtensionContext context) {
    return TestAccount.find(context)
        .or(() -> Contexts.nearestAnnotated(context).flatMap(TestAccount::find))
        .map(TestAccount::account);
  }

  /** Attaches the requests to the failure of the test, unless they cannot have caused it. */
  void attachTo(Throwable failure) {
    if (FailureOrigin.of(failure).canBeRequests(hasRequests())) {
      failure.addSuppressed(new RecentRequestsException(this));
    }
  }

  private boolean hasRequests() {
    return counts().total() > 0 || !withoutAccount().isEmpty();
  }

  /** Fails the test if its nearest {@link NoClientErrors} does not allow a response. */
  void rejectClientErrors(ExtensionContext context) {
    Optional<NoClientErrors> annotation =
        Contexts.selfAndParents(context)
            .flatMap(candidate -> candidate.getElement().stream())
            .flatMap(
                element -> AnnotationSupport.findAnnotation(element, NoClientErrors.class).stream())
            .findFirst();
    annotation.ifPresent(this::reject);
  }

  private void reject(NoClientErrors annotation) {
    IntStream.of(annotation.allowed()).forEach(TestRequests::requireClientError);
    IntPredicate rejected =
        status ->
            isClientError(status) && IntStream.of(annotation.allowed()).noneMatch(s -> s == status);
    RequestCounts counts = counts();
    reject(
        IntStream.rangeClosed(400, 499)
            .filter(rejected)
            .mapToLong(status -> counts.withStatus(status) - counts.arrangedWithStatus(status))
            .sum(),
        request -> rejected.test(request.status()) && !request.isArrangedError(),
        "requests failed with client errors (@NoClientErrors)");
    if (annotation.rejectExplainedSuccesses()) {
      reject(
          counts.explainedSuccesses(),
          RecordedRequest::isExplainedSuccess,
          "successful responses have explanations (@NoClientErrors(rejectExplainedSuccesses = true))");
    }
  }

  /** Fails the test if the count is not 0; the journal may no longer contain all of them. */
  private void reject(long count, Predicate<RecordedRequest> rejected, String what) {
    if (count > 0) {
      List<RecordedRequest> shown = recorded().stream().filter(rejected).toList();
      long more = count - shown.size();
      throw new AssertionError(
          format(
              "the test passed, but %s:%s%s",
              what,
              RecentRequestsException.lines(shown),
              more > 0 ? format("\n  and %d that are no longer in the journal", more) : ""));
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
