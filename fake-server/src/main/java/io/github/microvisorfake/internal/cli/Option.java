package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.google.errorprone.annotations.Immutable;
import io.github.microvisorfake.internal.text.EditDistance;
import io.github.microvisorfake.options.ServerOptionsBuilder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An option of {@code serve}, which can also be set by an environment variable. An option without a
 * setter concerns the program and not the server.
 */
enum Option {
  PORT(
      "N",
      "port to listen on; 0 selects a free port (default 4030)",
      (setting, options) -> options.port(setting.port())),
  HTTPS_PORT(
      "N",
      "port for HTTPS; 0 selects a free port (default: none)",
      (setting, options) -> options.httpsPort(setting.port())),
  HOST(
      "ADDR",
      "address to bind (default 127.0.0.1); anything but loopback also needs --allow-remote",
      (setting, options) -> options.host(setting.address())),
  ALLOW_REMOTE("", "allow other machines to call the fake at the address of --host"),
  SEED("FILE", "YAML or JSON file of accounts; may be repeated; - reads standard input"),
  READY_FILE(
      "FILE",
      "JSON file, written once the fake accepts requests: url, httpsUrl, proxyUrl, accountSid, authToken, accounts, caFile, consoleUrl, controlToken, pid"),
  CA_FILE(
      "FILE",
      "PEM file for the certificate that clients have to trust for HTTPS (default: a temporary file)"),
  URL_BASE(
      "URL",
      "base of all URLs in responses, instead of the request's Host",
      (setting, options) -> options.urlBase(setting.uri())),
  ALLOW_UPDATES(
      "",
      "allow updates of configs and secrets, unless a seed sets allowUpdates",
      (setting, options) -> options.allowUpdates(setting.flag())),
  ALLOW_HOST(
      "NAME",
      "further Host name for the page and the control API; may be repeated",
      (setting, options) -> options.allowedHosts(with(options, setting.text()))),
  RANDOM_SEED(
      "N",
      "number that makes SIDs, request IDs, page tokens and auth tokens repeatable",
      (setting, options) -> options.randomSeed(setting.number())),
  CLOCK(
      "INSTANT",
      "instant at which the clock stops, such as 2026-01-01T00:00:00Z",
      (setting, options) -> options.clock(setting.instant())),
  JOURNAL_CAPACITY(
      "N",
      "number of requests that each account's journal keeps (default 10000)",
      (setting, options) -> options.journalCapacity(setting.count())),
  LOG("FORMAT", "one line per request on standard error: text, json or off (default text)"),
  NO_CONSOLE(
      "",
      "neither the page nor the control API",
      (setting, options) -> options.console(!setting.flag()));

  static final String VARIABLES = "MICROVISOR_FAKE_";

  /** The largest edit distance at which an option is suggested. */
  private static final int MAX_DISTANCE = 2;

  private final String value;
  private final String description;
  private final Setter setter;

  Option(String value, String description) {
    this(value, description, (setting, options) -> {});
  }

  Option(String value, String description, Setter setter) {
    this.value = value;
    this.description = description;
    this.setter = setter;
  }

  private static Set<String> with(ServerOptionsBuilder options, String host) {
    Set<String> hosts = new HashSet<>(options.build().allowedHosts());
    hosts.add(host);
    return hosts;
  }

  /** Sets an option of the server to a given value. */
  @Immutable
  private interface Setter {

    /**
     * Sets an option.
     *
     * @throws IllegalArgumentException if the server rejects the value
     */
    void set(OptionValue setting, ServerOptionsBuilder options) throws UsageException;
  }

  /**
   * Sets this option to a given value.
   *
   * @throws UsageException if the value is invalid; the message names the origin of the value
   */
  void set(OptionValue setting, ServerOptionsBuilder options) throws UsageException {
    try {
      setter.set(setting, options);
    } catch (IllegalArgumentException e) {
      throw new UsageException(format("%s: %s", setting.origin(), e.getMessage()));
    }
  }

  /**
   * Returns the option that a text may mean: a misspelled one, or its name in Java such as {@code
   * allowUpdates}.
   */
  static Optional<Option> similarTo(String text) {
    String letters = letters(text);
    return Stream.of(values())
        .filter(option -> EditDistance.between(letters(option.name()), letters) <= MAX_DISTANCE)
        .min(Comparator.comparing(option -> EditDistance.between(letters(option.name()), letters)));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** Returns the option on the command line, such as {@code --ready-file}. */
  String flag() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the environment variable, such as {@code MICROVISOR_FAKE_READY_FILE}. */
  String variable() {
    return VARIABLES + name();
  }

  /** Returns the name of the value in the help text; empty for a flag. */
  String value() {
    return value;
  }

  /** Returns whether an option can have several values. */
  boolean isRepeatable() {
    return this == SEED || this == ALLOW_HOST;
  }

  boolean isFlag() {
    return value.isEmpty();
  }

  String description() {
    return description;
  }
}
