package io.github.microvisorfake.internal.cli;

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
    return "ready %s account=%s token=%s%n%s%n%s%n%s%n%s"
        .formatted(
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
    return """

        # Store a secret (once more: 409), list the secrets, delete it:
        %1$s --data-urlencode Key=wifi_password --data-urlencode 'Value=hunter2!' %2$s
        %1$s %2$s
        %1$s -X DELETE -i %2$s/wifi_password
        """
        .formatted("curl -u " + shell(account.sid() + ":" + account.authToken()), secrets());
  }

  private String java() {
    String reader =
        device
            .map(name -> "device.DeviceSecret.reader(" + quoted(name) + ")")
            .orElse("AccountSecret.reader()");
    return """
        # Java: com.twilio.sdk:twilio 10.9.2 and microvisor-fake-junit-jupiter on the class path, as of jshell
        var http = io.github.microvisorfake.twilio.TwilioClients.httpClientTo(java.net.URI.create(%s));
        var twilio = new com.twilio.http.TwilioRestClient.Builder(%s, %s).httpClient(http).build();
        com.twilio.rest.microvisor.v1.%s.read(twilio).forEach(secret -> System.out.println(secret.getKey()));
        """
        .formatted(
            quoted(account.uri().toString()),
            quoted(account.sid()),
            quoted(account.authToken()),
            reader);
  }

  private String node() {
    String list =
        device.map(name -> "devices(" + quoted(name) + ").deviceSecrets").orElse("accountSecrets");
    String script =
        "const { microvisor } = require(\"twilio\")(%s, %s); microvisor.baseUrl = %s; microvisor.v1.%s.list().then(found => console.log(found.map(secret => secret.key)))"
            .formatted(
                quoted(account.sid()),
                quoted(account.authToken()),
                quoted(account.uri().toString()),
                list);
    return """
        # Node.js: in a folder with the package twilio
        node -e %s
        """
        .formatted(shell(script));
  }

  private String python() {
    String script =
        "from twilio.rest import Client; print(Client(%s, %s).request(\"GET\", %s).text)"
            .formatted(quoted(account.sid()), quoted(account.authToken()), quoted(secrets()));
    return """
        # Python: with any version of the package twilio
        python3 -c %s
        """
        .formatted(shell(script));
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
