package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.SeedException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What one annotation says of the accounts to be made. */
record AccountSettings(
    Isolation isolation,
    Optional<String> seed,
    List<String> devices,
    Optional<Boolean> allowUpdates,
    Optional<Instant> clock) {

  /**
   * Reads an annotation.
   *
   * @param place that it stands on, for messages
   */
  static AccountSettings of(MicrovisorFake annotation, String place) {
    return new AccountSettings(
        annotation.isolation(),
        Optional.of(annotation.seed()).filter(name -> !name.isEmpty()),
        List.of(annotation.devices()),
        atMostOne(annotation.allowUpdates(), place),
        instant(annotation.clock(), place));
  }

  private static Optional<Instant> instant(String text, String place) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw wrong(
          place, format("clock '%s' is no instant; write it as 2026-01-01T00:00:00Z", text));
    }
  }

  private static Optional<Boolean> atMostOne(boolean[] values, String place) {
    if (values.length > 1) {
      throw wrong(
          place, format("allowUpdates has %d values; give one, true or false", values.length));
    }
    return values.length == 0 ? Optional.empty() : Optional.of(values[0]);
  }

  /** Makes an account as the annotation says. The clock comes first: it dates the rest. */
  FakeAccount makeIn(MicrovisorServer server, Optional<Seed> template, String place) {
    try {
      FakeAccount account = template.map(it -> planted(server, it)).orElseGet(server::addAccount);
      return finished(account, server);
    } catch (IllegalArgumentException | SeedException e) {
      throw wrong(place, e.getMessage());
    }
  }

  private FakeAccount planted(MicrovisorServer server, Seed template) {
    return clock
        .map(start -> server.addAccount(template, start))
        .orElseGet(() -> server.addAccount(template));
  }

  private FakeAccount finished(FakeAccount account, MicrovisorServer server) {
    try {
      clock.ifPresent(account.clock()::set);
      allowUpdates.ifPresent(account::allowUpdates);
      devices.forEach(account::addDevice);
      return account;
    } catch (RuntimeException | Error e) {
      server.removeAccount(account);
      throw e;
    }
  }

  static ExtensionConfigurationException wrong(String place, @Nullable String what) {
    return new ExtensionConfigurationException(format("@MicrovisorFake of %s: %s", place, what));
  }
}
