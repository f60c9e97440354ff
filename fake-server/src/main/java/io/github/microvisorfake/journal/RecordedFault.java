package io.github.microvisorfake.journal;

/**
 * The fault that struck a recorded request.
 *
 * @param name the name of the fault's effect: {@code status}, {@code limit}, {@code delay}, {@code
 *     no response}, {@code disconnect before}, {@code disconnect after}, {@code truncate} or {@code
 *     malformed}
 * @param isApplied whether the request was processed as without the fault. If not, it changed
 *     nothing, and an error status is that of the fault.
 * @param delivered what was delivered to the client, such as {@code 48 of 96 bytes of the body}
 */
public record RecordedFault(String name, boolean isApplied, String delivered) {

  /** The value of {@link #delivered()} if the client received nothing. */
  public static final String NOTHING = "nothing";

  /** Returns this fault for a request that was not applied and whose client received nothing. */
  public RecordedFault notApplied() {
    return new RecordedFault(name, false, NOTHING);
  }

  /** Returns this fault for a request whose response could not be sent. */
  public RecordedFault undelivered() {
    return new RecordedFault(name, isApplied, NOTHING);
  }

  /** Returns a string such as {@code fault 'truncate': applied, delivered 48 of 96 bytes}. */
  @Override
  public String toString() {
    return "fault '"
        + name
        + "': "
        + (isApplied ? "applied" : "not applied")
        + ", delivered "
        + delivered;
  }
}
