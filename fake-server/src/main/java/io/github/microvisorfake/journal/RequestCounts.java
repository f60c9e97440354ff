package io.github.microvisorfake.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of requests that an account received, by the status of their responses. Unlike the
 * journal, they never leave out a request. Two {@code RequestCounts} are equal if all numbers are
 * equal.
 *
 * <pre>{@code
 * RequestCounts before = account.requestCounts();
 * // ... the code under test sends requests ...
 * long missing = account.requestCounts().since(before).withStatus(404);
 * }</pre>
 */
public final class RequestCounts {

  private final Map<Integer, Long> statuses;
  private final long explainedSuccesses;

  private RequestCounts(Map<Integer, Long> statuses, long explainedSuccesses) {
    this.statuses = statuses;
    this.explainedSuccesses = explainedSuccesses;
  }

  /**
   * Returns counts. The server counts the requests itself; this method is for tests of code that
   * reads counts.
   *
   * @param statuses the number of requests for each status
   * @param explainedSuccesses the number of requests whose response was successful and had an
   *     explanation
   */
  public static RequestCounts of(Map<Integer, Long> statuses, long explainedSuccesses) {
    Map<Integer, Long> nonZero = new HashMap<>(statuses);
    nonZero.values().removeIf(count -> count == 0);
    return new RequestCounts(Map.copyOf(nonZero), explainedSuccesses);
  }

  /** Returns the number of all requests. */
  public long total() {
    return statuses.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Returns the number of requests whose response had the given status.
   *
   * @param status an HTTP status, or {@link RecordedRequest#UNDELIVERED}
   */
  public long withStatus(int status) {
    return statuses.getOrDefault(status, 0L);
  }

  /**
   * Returns the number of requests whose response was successful (2xx) and had an explanation, as
   * for a misspelled parameter that was ignored.
   */
  public long explainedSuccesses() {
    return explainedSuccesses;
  }

  /**
   * Returns the counts of the requests after earlier counts.
   *
   * @param earlier counts of the same account
   */
  public RequestCounts since(RequestCounts earlier) {
    Map<Integer, Long> difference = new HashMap<>(statuses);
    earlier.statuses.forEach((status, count) -> difference.merge(status, -count, Long::sum));
    return of(difference, explainedSuccesses - earlier.explainedSuccesses);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RequestCounts that
        && statuses.equals(that.statuses)
        && explainedSuccesses == that.explainedSuccesses;
  }

  @Override
  public int hashCode() {
    return Objects.hash(statuses, explainedSuccesses);
  }

  /** Returns a string such as {@code RequestCounts[statuses={201=2}, explainedSuccesses=1]}. */
  @Override
  public String toString() {
    return "RequestCounts[statuses="
        + statuses
        + ", explainedSuccesses="
        + explainedSuccesses
        + "]";
  }
}
