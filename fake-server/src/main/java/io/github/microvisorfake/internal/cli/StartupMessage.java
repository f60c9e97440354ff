package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first output of the program: the ready line, and commands to copy for several clients. */
final class StartupMessage {

  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_./:@-]+");

  private final FakeAccount account;
  private final Optional<String> device;

  private StartupMessage(FakeAccount account) {
    this.account = account;
    this.device = account.devices().stream().findFirst().map(StartupMessage::shortest);
  }

  static String to(FakeAccount account) {
    StartupMessage message = new StartupMessage(account);
    return format(
        "ready %s account=%s token=%s%n%s%n%s%n%s%n%s",
        account.uri(),
        account.sid(),
        UnicodeEscapes.escapeControls(account.authToken()),
        message.curl(),
        message.java(),
        message.node(),
        message.python());
  }

  /** Returns the unique name if it needs neither encoding nor quotes, or else the SID. */
  private static String shortest(FakeDevice device) {
    return device
        .uniqueName()
        .filter(name -> name.matches("[A-Za-z0-9_-]+"))
        .orElseGet(device::sid);
  }

  private String secrets() {
    return account.uri()
        + device.map(name -> "/v1/Devices/" + name + "/Secrets").orElse("/v1/Secrets");
  }

  private String curl() {
    return format(
        """

        # Create a secret (a second time: 409), list the secrets, delete the secret:
        %1$s --data-urlencode Key=wifi_password --data-urlencode 'Value=hunter2!' %2$s
        %1$s %2$s
        %1$s -X DELETE -i %2$s/wifi_password
        """,
        "curl " + curlCredentials(), secrets());
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
        # Node.js: in a folder with the package twilio
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
    return PLAIN_WORD.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
