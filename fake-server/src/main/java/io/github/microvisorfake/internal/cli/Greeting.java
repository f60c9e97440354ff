package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the program says first: where it is, and lines to paste. */
final class Greeting {

  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_./:@-]+");

  private final FakeAccount account;
  private final Optional<String> device;

  private Greeting(FakeAccount account) {
    this.account = account;
    this.device = account.devices().stream().findFirst().map(Greeting::shortest);
  }

  static String to(FakeAccount account) {
    Greeting greeting = new Greeting(account);
    return format(
        "ready %s account=%s token=%s%n%s%n%s%n%s%n%s",
        account.uri(),
        account.sid(),
        UnicodeEscapes.escapeControls(account.authToken()),
        greeting.curl(),
        greeting.java(),
        greeting.node(),
        greeting.python());
  }

  /** A name that needs no encoding and no quotes, else the SID. */
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

        # Store a secret (once more: 409), list the secrets, delete it:
        %1$s --data-urlencode Key=wifi_password --data-urlencode 'Value=hunter2!' %2$s
        %1$s %2$s
        %1$s -X DELETE -i %2$s/wifi_password
        """,
        "curl -u " + shell(account.sid() + ":" + account.authToken()), secrets());
  }

  private String java() {
    String reader =
        device
            .map(name -> "device.DeviceSecret.reader(" + quoted(name) + ")")
            .orElse("AccountSecret.reader()");
    return format(
        """
        # Java: com.twilio.sdk:twilio 10.9.2 and microvisor-fake-junit-jupiter on the class path, as of jshell
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
            quoted(account.sid()), quoted(account.authToken()), quoted(secrets()));
    return format(
        """
        # Python: with any version of the package twilio
        python3 -c %s
        """,
        shell(script));
  }

  /** A text as a literal of Java, JavaScript and Python. */
  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  /** A text as one word of a shell. */
  private static String shell(String text) {
    return PLAIN_WORD.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
