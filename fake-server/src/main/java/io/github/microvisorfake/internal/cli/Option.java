package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.google.errorprone.annotations.Immutable;
import io.github.microvisorfake.options.ServerOptions;
import java.util.Locale;

/**
 * An option of {@code serve}: its value's name, its description, and what it sets. Each can be
 * given as an environment variable too. Those that set nothing are the program's own.
 */
enum Option {
  PORT(
      "N",
      "port to listen on; 0 takes a free one (default 4030)",
      (setting, options) -> setting.port(options::port)),
  HOST(
      "ADDR",
      "address to bind (default 127.0.0.1); anything but loopback needs --allow-remote",
      (setting, options) -> options.host(setting.address())),
  ALLOW_REMOTE("", "whoever reaches the address given by --host may call the fake"),
  SEED("FILE", "what accounts hold, in YAML or JSON; may be repeated; - reads standard input"),
  READY_FILE("FILE", "written once the fake answers, in JSON: url, accountSid, authToken, pid"),
  URL_BASE(
      "URL",
      "base of all URLs in answers, in the place of the caller's Host",
      (setting, options) -> options.urlBase(setting.uri())),
  ALLOW_UPDATES(
      "",
      "configs and secrets can be updated in place, where a seed does not decide",
      (setting, options) -> options.allowUpdates(setting.flag())),
  RANDOM_SEED(
      "N",
      "makes SIDs, request ids, page tokens and auth tokens repeatable",
      (setting, options) -> options.randomSeed(setting.number())),
  CLOCK(
      "INSTANT",
      "time stands still there, such as 2026-01-01T00:00:00Z",
      (setting, options) -> options.clock(setting.instant())),
  LOG("FORMAT", "a line a request on standard error: text, json or off (default text)");

  static final String VARIABLES = "MICROVISOR_FAKE_";

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

  /** What a setting does to the options of the server. */
  @Immutable
  private interface Setter {

    /**
     * Sets an option.
     *
     * @throws IllegalArgumentException if the server cannot have that value
     */
    void set(OptionValue setting, ServerOptions.Builder options) throws UsageException;
  }

  /**
   * Sets what this option is given as.
   *
   * @throws UsageException if it cannot be set so; the message has the origin of the setting
   */
  void set(OptionValue setting, ServerOptions.Builder options) throws UsageException {
    try {
      setter.set(setting, options);
    } catch (IllegalArgumentException e) {
      throw new UsageException(format("%s: %s", setting.origin(), e.getMessage()));
    }
  }

  /** Such as {@code --ready-file}. */
  String flag() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Such as {@code MICROVISOR_FAKE_READY_FILE}. */
  String variable() {
    return VARIABLES + name();
  }

  /** What its value is called; empty if it takes none. */
  String value() {
    return value;
  }

  boolean isFlag() {
    return value.isEmpty();
  }

  String description() {
    return description;
  }
}
