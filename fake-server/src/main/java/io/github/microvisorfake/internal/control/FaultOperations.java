package io.github.microvisorfake.internal.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.ArmedFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults of an account. */
final class FaultOperations {

  /**
   * A fault of an account.
   *
   * @param struck the number of requests that it has struck
   */
  private record ArmedFaultJson(long id, @JsonUnwrapped FaultJson fault, long struck) {

    /** Called while the account's lock is held. */
    static ArmedFaultJson of(ArmedFault armed) {
      return new ArmedFaultJson(armed.id(), FaultJson.of(armed.fault()), armed.struck());
    }
  }

  Response list(ControlCall call) {
    List<ArmedFaultJson> faults = call.account().locked(FaultOperations::faults);
    return Response.ok(ControlJson.body(Map.of("faults", faults)));
  }

  private static List<ArmedFaultJson> faults(AccountState state) {
    return state.faults().all().stream().map(ArmedFaultJson::of).toList();
  }

  Response add(ControlCall call) {
    Fault fault = FaultReader.fault(call.read(FaultJson.class));
    ArmedFaultJson added =
        call.account().locked(state -> ArmedFaultJson.of(state.faults().add(fault)));
    return Response.created(ControlJson.body(added));
  }

  Response clear(ControlCall call) {
    call.account().change(state -> state.faults().clear());
    return Response.noContent();
  }

  Response remove(ControlCall call) {
    boolean removed = call.account().locked(state -> remove(state, call.id()));
    if (!removed) {
      throw ControlCall.missing("fault", call.id(), "; GET the faults for their ids");
    }
    return Response.noContent();
  }

  private static boolean remove(AccountState state, String id) {
    Optional<ArmedFault> fault =
        state.faults().all().stream()
            .filter(armed -> Long.toString(armed.id()).equals(id))
            .findFirst();
    return fault.map(state.faults()::remove).orElse(false);
  }
}
