package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.internal.text.ShellWord;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first output of the program: the ready line, and commands to copy for several clients. */
final class StartupMessage {

  private static final int MAX_FURTHER_ACCOUNTS = 19;
  private static final int MAX_NAMES = 5;

  private final FakeAccount account;
  private final Optional<String> device;

  private StartupMessage(FakeAccount account) {
    this.account = account;
    this.device = account.devices().stream().findFirst().map(StartupMessage::shortest);
  }

  /** Returns the message for these accounts; the commands use the first. */
  static String to(List<FakeAccount> accounts, Optional<ConsoleAddress> console) {
    FakeAccount first = accounts.get(0);
    StartupMessage message = new StartupMessage(first);
    return format(
        "ready %s %s%n%s%s%n%s%n%s%n%s%n%s",
        first.uri(),
        credentials(first),
        others(accounts),
        console.map(page -> format("page %s%n", page.uri())).orElse(""),
        message.curl(),
        message.java(),
        message.node(),
        message.python());
  }

  /**
   * Returns the lines for clients over HTTPS.
   *
   * @param https the address of the port for HTTPS, if there is one
   * @param certificate the file with the certificate to trust
   */
  static String ofHttps(FakeAccount account, Optional<URI> https, Path certificate) {
    return format(
        """

        %1$s# Call Twilio's host names, with the fake as proxy and its certificate:
        curl -i -w '\\n' %2$s -x %3$s --cacert %4$s https://microvisor.twilio.com/v1/Devices
        """,
        https.map(uri -> "# HTTPS: " + uri + "\n").orElse(""),
        new StartupMessage(account).curlCredentials(),
        account.uri(),
        UnicodeEscapes.escapeControls(shell(certificate.toString())));
  }

  private static String credentials(FakeAccount account) {
    return format(
        "account=%s token=%s", account.sid(), UnicodeEscapes.escapeControls(account.authToken()));
  }

  /** Returns a line for each further account up to a limit, and then the number of accounts. */
  private static String others(List<FakeAccount> accounts) {
    StringBuilder lines = new StringBuilder();
    accounts.stream()
        .skip(1)
        .limit(MAX_FURTHER_ACCOUNTS)
        .forEach(account -> lines.append(format("%s%n", credentials(account))));
    if (accounts.size() > 1) {
      lines.append(format("%d accounts%n", accounts.size()));
    }
    return lines.toString();
  }

  /** Returns a comment that names the devices and apps that the commands can use. */
  private String content() {
    return names("Devices", account.devices().stream().map(StartupMessage::shortest).toList())
        + names(
            "Apps",
            account.apps().stream()
                .map(app -> app.uniqueName().filter(StartupMessage::isPlain).orElseGet(app::sid))
                .toList());
  }

  private static String names(String noun, List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    String more = names.size() > MAX_NAMES ? format(" and %d more", names.size() - MAX_NAMES) : "";
    return format(
        "# %s: %s%s%n",
        noun, names.stream().limit(MAX_NAMES).collect(Collectors.joining(", ")), more);
  }

  private static boolean isPlain(String name) {
    return name.matches("[A-Za-z0-9_-]+");
  }

  /** Returns the unique name if it needs neither encoding nor quotes, or else the SID. */
  private static String shortest(FakeDevice device) {
    return device.uniqueName().filter(StartupMessage::isPlain).orElseGet(device::sid);
  }

  private String secrets() {
    return account.uri()
        + device.map(name -> "/v1/Devices/" + name + "/Secrets").orElse("/v1/Secrets");
  }

  private String curl() {
    return format(
        """
        %3$s# Create a secret (a second time: 409), list the secrets, delete the secret:
        %1$s --data-urlencode Key=wifi_password --data-urlencode 'Value=hunter2!' %2$s
        %1$s %2$s
        %1$s -X DELETE %2$s/wifi_password
        """,
        "curl -i -w '\\n' " + curlCredentials(), secrets(), content());
  }

  /** A shell has no portable notation for control characters, and its locale may not be UTF-8. */
  private String curlCredentials() {
    String credentials = account.sid() + ":" + account.authToken();
    return UnicodeEscapes.isPrintableAscii(credentials)
        ? "-u " + shell(credentials)
        : "-H 'Authorization: Basic "
            + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8))
            + "'";
  }

  private String java() {
    String reader =
        device
            .map(name -> "device.DeviceSecret.reader(" + quoted(name) + ")")
            .orElse("AccountSecret.reader()");
    return format(
        """
        # Java: for jshell, with com.twilio.sdk:twilio 10.9.2 and microvisor-fake-junit-jupiter on the class path
        var http = io.github.microvisorfake.twilio.TwilioClients.httpClientTo(java.net.URI.create(%s));
        var twilio = new com.twilio.http.TwilioRestClient.Builder(%s, %s).httpClient(http).build();
        com.twilio.rest.microvisor.v1.%s.read(twilio).forEach(secret -> System.out.println(secret.getKey()));
        """,
        quoted(account.uri().toString()),
        quoted(account.sid()),
        quoted(account.authToken()),
        reader);
  }

  private String node() {
    String list =
        device.map(name -> "devices(" + quoted(name) + ").deviceSecrets").orElse("accountSecrets");
    String script =
        format(
            "const { microvisor } = require(\"twilio\")(%s, %s); microvisor.baseUrl = %s; microvisor.v1.%s.list().then(found => console.log(found.map(secret => secret.key)))",
            quoted(account.sid()),
            quoted(account.authToken()),
            quoted(account.uri().toString()),
            list);
    return format(
        """
        # Node.js: in a folder with the package twilio 5.7.1, the last with Microvisor (npm install twilio@5.7.1)
        node -e %s
        """,
        shell(script));
  }

  private String python() {
    String script =
        format(
            "from twilio.rest import Client; print(Client(%s, %s).request(\"GET\", %s).text)",
            quoted(account.sid()), quotedForPython(account.authToken()), quoted(secrets()));
    return format(
        """
        # Python: with any version of the package twilio
        python3 -c %s
        """,
        shell(script));
  }

  /** Returns a text as an ASCII string literal of Java and JavaScript. */
  private static String quoted(String text) {
    return UnicodeEscapes.escapeAllButPrintableAscii(jsonString(text));
  }

  /** Returns a text as an ASCII string literal of Python, whose escapes are code points. */
  private static String quotedForPython(String text) {
    StringBuilder literal = new StringBuilder();
    jsonString(text)
        .codePoints()
        .mapToObj(
            c ->
                Character.isSupplementaryCodePoint(c)
                    ? format("\\U%08X", c)
                    : UnicodeEscapes.escapeAllButPrintableAscii(Character.toString(c)))
        .forEach(literal::append);
    return literal.toString();
  }

  private static String jsonString(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  /** Returns a text as one word of a shell command. */
  private static String shell(String text) {
    return ShellWord.of(text);
  }
}
