package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.AsciiNumbers;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The value of an option.
 *
 * @param origin the option or the environment variable with the value, for messages
 * @param text the value as given
 */
record OptionValue(String origin, String text) {

  int port() throws UsageException {
    try {
      return AsciiNumbers.parseInt(text);
    } catch (NumberFormatException e) {
      throw invalid("is not a port; use one such as 4030");
    }
  }

  InetAddress address() throws UsageException {
    try {
      return AddressText.parse(text);
    } catch (UnknownHostException e) {
      throw invalid("is not an address; use one such as 127.0.0.1");
    }
  }

  long number() throws UsageException {
    try {
      return AsciiNumbers.parseLong(text);
    } catch (NumberFormatException e) {
      throw invalid("is not a whole number of 64 bits; use one such as 42");
    }
  }

  int count() throws UsageException {
    try {
      return AsciiNumbers.parseInt(text);
    } catch (NumberFormatException e) {
      throw invalid("is not a whole number of 32 bits; use one such as 10000");
    }
  }

  Path path() throws UsageException {
    try {
      if (!text.isEmpty()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      // Reported below, like an empty value.
    }
    throw invalid("is not a path; name a file");
  }

  Instant instant() throws UsageException {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw invalid("is not an instant; use one such as 2026-01-01T00:00:00Z");
    }
  }

  URI uri() throws UsageException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw invalid("is not a URL; use one such as http://localhost:4030");
    }
  }

  boolean flag() throws UsageException {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid("is neither true nor false; use one of them");
    };
  }

  LogFormat logFormat() throws UsageException {
    return Stream.of(LogFormat.values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> invalid("is not a log format; use text, json or off"));
  }

  /** Quotes only a short plain value, because it may be a secret in the wrong option. */
  UsageException invalid(String what) {
    return new UsageException(
        QuotedValue.isShortAndPlain(text)
            ? format("%s '%s' %s", origin, text, what)
            : format("%s: %s %s", origin, QuotedValue.ofLength(text), what));
  }
}
