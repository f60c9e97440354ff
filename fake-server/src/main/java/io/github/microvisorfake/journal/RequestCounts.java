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
  private final Map<Integer, Long> arrangedErrors;

  private RequestCounts(
      Map<Integer, Long> statuses, long explainedSuccesses, Map<Integer, Long> arrangedErrors) {
    this.statuses = nonZero(statuses);
    this.explainedSuccesses = explainedSuccesses;
    this.arrangedErrors = nonZero(arrangedErrors);
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
    return of(statuses, explainedSuccesses, Map.of());
  }

  /**
   * Returns counts with arranged errors.
   *
   * @param statuses the number of requests for each status, including arranged errors
   * @param explainedSuccesses the number of requests whose response was successful and had an
   *     explanation
   * @param arrangedErrors the number of errors that arranged faults made, for each status
   */
  public static RequestCounts of(
      Map<Integer, Long> statuses, long explainedSuccesses, Map<Integer, Long> arrangedErrors) {
    return new RequestCounts(statuses, explainedSuccesses, arrangedErrors);
  }

  private static Map<Integer, Long> nonZero(Map<Integer, Long> counts) {
    Map<Integer, Long> nonZero = new HashMap<>(counts);
    nonZero.values().removeIf(count -> count == 0);
    return Map.copyOf(nonZero);
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
   * Returns the number of requests whose response had the given status because of an arranged
   * fault. {@link #withStatus} counts them, too.
   *
   * @param status an HTTP status, 400 to 599
   */
  public long arrangedWithStatus(int status) {
    return arrangedErrors.getOrDefault(status, 0L);
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
    return of(
        difference(statuses, earlier.statuses),
        explainedSuccesses - earlier.explainedSuccesses,
        difference(arrangedErrors, earlier.arrangedErrors));
  }

  private static Map<Integer, Long> difference(
      Map<Integer, Long> counts, Map<Integer, Long> earlier) {
    Map<Integer, Long> difference = new HashMap<>(counts);
    earlier.forEach((status, count) -> difference.merge(status, -count, Long::sum));
    return difference;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RequestCounts that
        && statuses.equals(that.statuses)
        && explainedSuccesses == that.explainedSuccesses
        && arrangedErrors.equals(that.arrangedErrors);
  }

  @Override
  public int hashCode() {
    return Objects.hash(statuses, explainedSuccesses, arrangedErrors);
  }

  /** Returns a string such as {@code RequestCounts[statuses={201=2}, explainedSuccesses=1]}. */
  @Override
  public String toString() {
    return "RequestCounts[statuses="
        + statuses
        + ", explainedSuccesses="
        + explainedSuccesses
        + (arrangedErrors.isEmpty() ? "" : ", arrangedErrors=" + arrangedErrors)
        + "]";
  }
}
