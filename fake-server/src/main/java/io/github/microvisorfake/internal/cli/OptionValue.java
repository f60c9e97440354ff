package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The value of an option.
 *
 * @param origin the option or the environment variable that has it, for messages
 */
record OptionValue(String origin, String text) {

  /** Hands a port to the setter that knows which ports there are. */
  void port(IntConsumer setter) throws UsageException {
    try {
      setter.accept(Integer.parseInt(text));
    } catch (IllegalArgumentException e) { // what is no number is one, too
      throw mistake("is not a port; give 0 to 65535");
    }
  }

  InetAddress address() throws UsageException {
    try {
      if (!text.isEmpty()) {
        return InetAddress.getAllByName(text)[0];
      }
    } catch (UnknownHostException e) {
      // Told below, as an empty one is.
    }
    throw mistake("is not an address; give one such as 127.0.0.1");
  }

  long number() throws UsageException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw mistake("is not a whole number of 64 bits; give one such as 42");
    }
  }

  Path path() throws UsageException {
    try {
      if (!text.isEmpty()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      // Told below, as an empty one is.
    }
    throw mistake("is not a path; name a file");
  }

  Instant instant() throws UsageException {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw mistake("is not an instant; write one such as 2026-01-01T00:00:00Z");
    }
  }

  URI uri() throws UsageException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw mistake("is not a URL; give one such as http://localhost:4030");
    }
  }

  boolean flag() throws UsageException {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw mistake("is neither true nor false");
    };
  }

  LogFormat logFormat() throws UsageException {
    return Stream.of(LogFormat.values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> mistake("is not a format; give text, json or off"));
  }

  UsageException mistake(String what) {
    return new UsageException(format("%s '%s' %s", origin, text, what));
  }
}
