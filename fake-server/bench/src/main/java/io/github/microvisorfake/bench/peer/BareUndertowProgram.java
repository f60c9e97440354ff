package io.github.microvisorfake.bench.peer;

/** The main class of a fat jar with nothing but Undertow in it. */
public final class BareUndertowProgram {

  private BareUndertowProgram() {}

  public static void main(String[] args) {
    RunningUndertow.start(Integer.parseInt(args[0]));
  }
}
