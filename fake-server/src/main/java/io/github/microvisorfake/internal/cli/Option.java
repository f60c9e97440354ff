package io.github.microvisorfake.internal.cli;

import java.util.Locale;

/** An option of {@code serve}. Each can be given as an environment variable too. */
enum Option {
  PORT("N", "port to listen on; 0 takes a free one (default 4030)"),
  HOST("ADDR", "address to bind (default 127.0.0.1); anything but loopback needs --allow-remote"),
  ALLOW_REMOTE("", "whoever reaches the address given by --host may call the fake"),
  SEED("FILE", "what accounts hold, in YAML or JSON; may be repeated; - reads standard input"),
  READY_FILE("FILE", "written once the fake answers, in JSON: url, accountSid, authToken, pid"),
  URL_BASE("URL", "base of all URLs in answers, in the place of the caller's Host"),
  ALLOW_UPDATES("", "configs and secrets can be updated in place, where a seed does not decide"),
  RANDOM_SEED("N", "makes SIDs, request ids, page tokens and auth tokens repeatable"),
  CLOCK("INSTANT", "time stands still there, such as 2026-01-01T00:00:00Z"),
  LOG("FORMAT", "a line a request on standard error: text, json or off (default text)");

  static final String VARIABLES = "MICROVISOR_FAKE_";

  private final String value;
  private final String description;

  Option(String value, String description) {
    this.value = value;
    this.description = description;
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
