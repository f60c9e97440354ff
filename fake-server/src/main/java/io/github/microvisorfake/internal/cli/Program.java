package io.github.microvisorfake.internal.cli;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.internal.cli.CommandLine.Mistake;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;

/** The program behind the jar: starts a fake with a default account and says how to call it. */
final class Program {

  static final int OK = 0;
  static final int WRONG_COMMAND_LINE = 2;
  static final int PORT_TAKEN = 3;

  private static final String ACCOUNT = "AC" + "a".repeat(32);
  private static final String TOKEN = "fake-auth-token";

  private static final String HELP =
      """
      microvisor-fake [serve] [options]    start a fake of the Twilio Microvisor API; Ctrl-C stops it
        --port N            port to listen on, on 127.0.0.1; 0 takes a free one (default 4030)
        --ready-file FILE   written once the fake answers: JSON with url, accountSid, authToken, pid
      microvisor-fake --version | --help
      """;

  private Program() {}

  /**
   * Does what the arguments ask for; when serving, it returns only when interrupted.
   *
   * @return the exit code: 0, 2 for a wrong command line, 3 for a port that is taken
   */
  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      CommandLine line = CommandLine.parse(args);
      return switch (line.command()) {
        case HELP -> print(out, HELP);
        case VERSION -> print(out, "microvisor-fake " + version() + "\n");
        case SERVE -> serve(line, out);
      };
    } catch (Mistake e) {
      err.println("microvisor-fake: " + e.getMessage());
      return WRONG_COMMAND_LINE;
    } catch (UncheckedIOException e) {
      err.println("microvisor-fake: " + e.getMessage());
      return e.getCause() instanceof BindException ? PORT_TAKEN : WRONG_COMMAND_LINE;
    } catch (IOException e) {
      err.println("microvisor-fake: cannot write the ready file: " + e.getMessage());
      return WRONG_COMMAND_LINE;
    }
  }

  private static int print(PrintStream out, String text) {
    out.print(text);
    return OK;
  }

  private static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "(not from its jar)" : version;
  }

  private static int serve(CommandLine line, PrintStream out) throws IOException {
    if (line.readyFile().isPresent()) {
      ReadyFile.removeStale(line.readyFile().get());
    }
    try (MicrovisorServer server =
        MicrovisorServer.builder().port(line.port()).account(ACCOUNT, TOKEN).start()) {
      FakeAccount account = server.account();
      FakeDevice thermostat = account.addDevice("UV" + "a".repeat(32), "thermostat-1");
      account.addDevice("UV" + "b".repeat(32), "thermostat-2");
      if (line.readyFile().isPresent()) {
        ReadyFile.write(line.readyFile().get(), account);
      }
      out.print(greeting(account, thermostat));
      out.flush();
      waitForever();
      return OK;
    }
  }

  private static String greeting(FakeAccount account, FakeDevice device) {
    String curl = "curl -u " + account.sid() + ":" + account.authToken();
    String secrets =
        account.uri() + "/v1/Devices/" + device.uniqueName().orElseThrow() + "/Secrets";
    return """
        ready %1$s account=%2$s token=%3$s

        # Store a secret on a device (once more: 409), list the secrets, delete it:
        %4$s --data-urlencode Key=wifi_password --data-urlencode 'Value=hunter2!' %5$s
        %4$s %5$s
        %4$s -X DELETE -i %5$s/wifi_password
        """
        .formatted(account.uri(), account.sid(), account.authToken(), curl, secrets);
  }

  /** The server's threads are daemons: this one keeps the JVM alive until a signal ends it. */
  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
