package io.github.microvisorfake.internal.control;

/** The names of the effects of faults in the control API. */
final class FaultNames {

  static final String NO_ANSWER = "noAnswer";
  static final String DISCONNECT = "disconnect";

  private FaultNames() {}

  /** Returns the name of an effect by its name in the journal, such as {@code no response}. */
  static String ofRecorded(String name) {
    return switch (name) {
      case "no response" -> NO_ANSWER;
      case "disconnect before", "disconnect after" -> DISCONNECT;
      default -> name;
    };
  }
}
