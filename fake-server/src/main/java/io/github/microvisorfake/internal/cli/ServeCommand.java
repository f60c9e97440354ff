package io.github.microvisorfake.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.MicrovisorServerBuilder;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.options.ServerOptionsBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The command {@code serve}: starts a fake and prints how to call it. */
final class ServeCommand {

  private static final int DEFAULT_PORT = 4030;

  /** The accounts of a fake that is started without a seed. */
  private static final String DEFAULT_SEED =
      """
      accounts:
        - sid: ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          authToken: fake-auth-token
          apps:
            - { sid: KAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, uniqueName: sensor-firmware }
          devices:
            - { sid: UVaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, uniqueName: thermostat-1 }
            - { sid: UVbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, uniqueName: thermostat-2 }
      """;

  private final OptionValues settings;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  ServeCommand(OptionValues settings, InputStream in, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /**
   * Serves until it is interrupted.
   *
   * @throws UsageException if the value of an option is invalid
   * @throws IOException if the ready file or the certificate cannot be written
   */
  int run() throws UsageException, IOException {
    settings.warnings().forEach(warning -> err.println("microvisor-fake: " + warning));
    Optional<Path> readyFile = readyFile();
    Optional<Path> certificateFile = certificateFile();
    try (RequestLog log = RequestLog.to(err, logFormat());
        MicrovisorServer server = builder(log).start()) {
      List<FakeAccount> accounts = server.accounts();
      Optional<ConsoleAddress> console =
          settings.has(Option.NO_CONSOLE)
              ? Optional.empty()
              : Optional.of(ConsoleAddress.of(server));
      Optional<OptionValue> httpsPort = settings.last(Option.HTTPS_PORT);
      Optional<Path> certificate = Optional.empty();
      if (readyFile.isPresent() || certificateFile.isPresent() || httpsPort.isPresent()) {
        certificate =
            Optional.of(CertificateFile.write(server.certificateAuthority(), certificateFile));
      }
      Optional<URI> https = httpsPort.map(port -> server.httpsUri());
      if (readyFile.isPresent()) {
        ReadyFile.write(readyFile.get(), accounts, https, certificate.orElseThrow(), console);
      }
      // In UTF-8 whatever the locale, so that scripts can read every token.
      out.writeBytes(StartupMessage.to(accounts, console).getBytes(UTF_8));
      certificate.ifPresent(
          file ->
              out.writeBytes(StartupMessage.ofHttps(accounts.get(0), https, file).getBytes(UTF_8)));
      out.flush();
      waitForever();
      return Program.OK;
    }
  }

  private Optional<Path> readyFile() throws UsageException, IOException {
    Optional<OptionValue> setting = settings.last(Option.READY_FILE);
    if (setting.isEmpty()) {
      return Optional.empty();
    }
    ReadyFile.check(setting.get(), settings.all(Option.SEED));
    return Optional.of(setting.get().path());
  }

  private Optional<Path> certificateFile() throws UsageException, IOException {
    Optional<OptionValue> setting = settings.last(Option.CA_FILE);
    if (setting.isEmpty()) {
      return Optional.empty();
    }
    CertificateFile.check(setting.get(), settings.last(Option.READY_FILE));
    return Optional.of(setting.get().path());
  }

  private LogFormat logFormat() throws UsageException {
    Optional<OptionValue> setting = settings.last(Option.LOG);
    return setting.isPresent() ? setting.get().logFormat() : LogFormat.TEXT;
  }

  private MicrovisorServerBuilder builder(RequestLog log) throws UsageException {
    MicrovisorServerBuilder builder = MicrovisorServer.builder().options(options());
    addSeeds(builder);
    return log.isOff() ? builder : builder.onRequest(log);
  }

  private ServerOptions options() throws UsageException {
    ServerOptionsBuilder builder =
        ServerOptions.builder().port(DEFAULT_PORT).console(true).detectLeaks(true);
    for (Option option : Option.values()) {
      for (OptionValue setting : settings.effective(option)) {
        option.set(setting, builder);
      }
    }
    ServerOptions options = builder.build();
    checkHost(options.host());
    return options;
  }

  private void checkHost(InetAddress address) throws UsageException {
    boolean remote = settings.has(Option.ALLOW_REMOTE);
    Optional<OptionValue> setting = settings.last(Option.HOST);
    if (setting.isEmpty()) {
      return;
    }
    if (!address.isLoopbackAddress() && !remote) {
      throw setting
          .get()
          .invalid("can be reached by other machines; add --allow-remote to allow that");
    }
    if (!isLocal(address)) {
      throw setting
          .get()
          .invalid(
              "is not an address of this machine; use one of its addresses, or 0.0.0.0 for all");
    }
  }

  private static boolean isLocal(InetAddress address) {
    try {
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException e) {
      return true; // binding the address reports the error
    }
  }

  private void addSeeds(MicrovisorServerBuilder builder) throws UsageException {
    List<OptionValue> seeds = settings.all(Option.SEED);
    SeedFiles files = new SeedFiles(in);
    for (OptionValue seed : seeds) {
      builder.seed(files.read(seed.text()));
    }
    if (seeds.isEmpty()) {
      builder.seed(Seed.parse("default", DEFAULT_SEED));
    }
  }

  /** Keeps the JVM alive until a signal ends it, because the server's threads are daemons. */
  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
