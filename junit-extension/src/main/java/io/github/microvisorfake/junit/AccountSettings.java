package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Messages.format;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.SeedException;
import io.github.microvisorfake.signing.ClientValidation;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The attributes of a {@link MicrovisorFake} annotation. Attributes that it does not set are empty,
 * or inherited by {@link #inheriting}.
 */
record AccountSettings(
    Isolation isolation,
    Optional<SeedReference> seed,
    List<String> devices,
    Optional<Boolean> allowUpdates,
    Optional<ClientValidation> clientValidation,
    Optional<Boolean> detectLeaks,
    Optional<Instant> clock) {

  /**
   * Reads an annotation.
   *
   * @param location the name of the annotated element, for messages
   * @param testClass the class whose package can contain the seed
   */
  static AccountSettings of(MicrovisorFake annotation, String location, Class<?> testClass) {
    return new AccountSettings(
        annotation.isolation(),
        Optional.of(annotation.seed())
            .filter(name -> !name.isEmpty())
            .map(name -> new SeedReference(name, testClass, location)),
        List.of(annotation.devices()),
        atMostOne("allowUpdates", annotation.allowUpdates(), location),
        atMostOne(annotation.clientValidation(), location),
        atMostOne("detectLeaks", annotation.detectLeaks(), location),
        instant(annotation.clock(), location));
  }

  /** Returns these settings with the attributes of an outer annotation that they do not set. */
  AccountSettings inheriting(AccountSettings outer) {
    return new AccountSettings(
        isolation,
        seed.or(outer::seed),
        devices.isEmpty() ? outer.devices : devices,
        allowUpdates.or(outer::allowUpdates),
        clientValidation.or(outer::clientValidation),
        detectLeaks.or(outer::detectLeaks),
        clock.or(outer::clock));
  }

  private static Optional<Instant> instant(String text, String location) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw invalid(
          location, format("clock '%s' is not an instant such as 2026-01-01T00:00:00Z", text));
    }
  }

  private static Optional<Boolean> atMostOne(String attribute, boolean[] values, String location) {
    if (values.length > 1) {
      throw invalid(
          location,
          format("%s has %d values; specify one, true or false", attribute, values.length));
    }
    return values.length == 0 ? Optional.empty() : Optional.of(values[0]);
  }

  private static Optional<ClientValidation> atMostOne(ClientValidation[] values, String location) {
    if (values.length > 1) {
      throw invalid(location, format("clientValidation has %d values; specify one", values.length));
    }
    return Stream.of(values).findFirst();
  }

  /** Adds an account to a server. Sets the clock first, because other resources get its dates. */
  FakeAccount createAccount(MicrovisorServer server, Optional<Seed> contents, String location) {
    try {
      FakeAccount account =
          contents.map(template -> addAccount(server, template)).orElseGet(server::addAccount);
      return applyTo(account, server);
    } catch (IllegalArgumentException | SeedException e) {
      throw invalid(location, e.getMessage());
    }
  }

  private FakeAccount addAccount(MicrovisorServer server, Seed template) {
    return clock
        .map(start -> server.addAccount(template, start))
        .orElseGet(() -> server.addAccount(template));
  }

  private FakeAccount applyTo(FakeAccount account, MicrovisorServer server) {
    try {
      clock.ifPresent(account.clock()::set);
      allowUpdates.ifPresent(account::setAllowUpdates);
      clientValidation.ifPresent(account::setClientValidation);
      detectLeaks.ifPresent(account.leakDetection()::setOn);
      devices.forEach(account::addDevice);
      return account;
    } catch (RuntimeException | Error e) {
      server.removeAccount(account);
      throw e;
    }
  }

  static ExtensionConfigurationException invalid(String location, @Nullable String problem) {
    return new ExtensionConfigurationException(
        format("@MicrovisorFake on %s: %s", location, problem));
  }
}
