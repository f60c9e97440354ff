package io.github.microvisorfake.bench.peer;

/** The main class of a jar that contains only Undertow. */
public final class BareUndertowProgram {

  private BareUndertowProgram() {}

  public static void main(String[] args) {
    RunningUndertow.start(Integer.parseInt(args[0]));
  }
}
