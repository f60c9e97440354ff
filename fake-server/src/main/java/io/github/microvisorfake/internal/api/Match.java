package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.api.Lookup.Found;
import io.github.microvisorfake.internal.api.Lookup.Missing;
import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.http.Refusal;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.store.AccountState;
import java.util.List;
import java.util.Optional;

/**
 * A path that is one of this API, in one or more readings; which of them counts, the account tells.
 */
public final class Match {

  private final String method;
  private final Path path;
  private final List<Reading> readings;

  Match(String method, Path path, List<Reading> readings) {
    this.method = method;
    this.path = path;
    this.readings = readings;
  }

  /** A reading of the path and the endpoint that it leads to. */
  record Reading(Endpoint endpoint, PathReading path) {

    Place place(Arrival arrival, AccountState account) {
      return new Place(arrival.accountSid(), account, endpoint.path(), path.segments());
    }
  }

  /** Whose path it is, however it is read. */
  public Product product() {
    return readings.get(0).endpoint().product();
  }

  /** The operation, if the account offers it. */
  public Optional<Route<?>> operation(AccountState account) {
    return readings.get(0).endpoint().find(method, account);
  }

  /**
   * Answers with the first reading that leads to something in the account, whose lock is held.
   *
   * @throws Refusal if there is no such method or no such thing, or if the operation refuses
   */
  public Reply answer(Arrival arrival, AccountState account) {
    String reason = "";
    for (Reading reading : readings) {
      Route<?> route =
          reading
              .endpoint()
              .find(method, account)
              .orElseThrow(() -> methodNotAllowed(reading.endpoint(), account));
      Lookup<Reply> reply = answer(route, reading, reading.place(arrival, account), arrival);
      if (reply instanceof Found<Reply> found) {
        return found.target();
      }
      reason = reason.isEmpty() ? ((Missing<Reply>) reply).reason() : reason;
    }
    throw TwilioErrors.notFound(path.toString(), reason);
  }

  /** What was read otherwise than written is told with a refusal too. */
  private static Lookup<Reply> answer(
      Route<?> route, Reading reading, Place place, Arrival arrival) {
    try {
      return route.answer(place, () -> call(arrival, place.account(), reading));
    } catch (Refusal refusal) {
      throw reading.path().note().map(refusal::noting).orElse(refusal);
    }
  }

  private static Call call(Arrival arrival, AccountState account, Reading reading) {
    Call call = new Call(arrival, account);
    reading.path().note().ifPresent(call::note);
    return call;
  }

  private Refusal methodNotAllowed(Endpoint endpoint, AccountState account) {
    String allow = endpoint.allow(account);
    String why =
        endpoint.find(method).isPresent()
            ? "configs and secrets cannot be updated here, as Twilio's documentation says: delete, then create again; the option allowUpdates turns updates on"
            : "this path has no method %s; send one of: %s".formatted(method, allow);
    return TwilioErrors.methodNotAllowed(allow, why);
  }
}
