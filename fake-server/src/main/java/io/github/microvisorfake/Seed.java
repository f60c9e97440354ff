package io.github.microvisorfake;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.arrange.SeedLoader;
import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.seed.SeedDocument;
import io.github.microvisorfake.internal.store.Account;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What accounts hold to begin with, from a file in YAML or JSON.
 *
 * <pre>{@code
 * Seed fleet = Seed.read(Path.of("fleet.yaml"));
 * try (MicrovisorServer server = MicrovisorServer.builder().seed(fleet).start()) {
 *   FakeDevice thermostat = server.account().device("thermostat-1").orElseThrow();
 * }
 * }</pre>
 *
 * <p>A seed that could be read has the right form; whether its values are right shows when it is
 * used. It does not change, and can be used any number of times.
 */
public final class Seed {

  private final SeedDocument document;

  private Seed(SeedDocument document) {
    this.document = document;
  }

  /**
   * Reads a seed file.
   *
   * @param file UTF-8, at most 64 MiB
   * @throws SeedException if it is wrong or cannot be read
   */
  public static Seed read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw new SeedException(file + ": no such seed file; check the path", e);
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /**
   * Reads a seed from a stream, such as a resource of the class path, to its end; it is not closed.
   *
   * @param name for messages
   * @param in UTF-8, at most 64 MiB
   * @throws SeedException if it is wrong or cannot be read
   */
  public static Seed read(String name, InputStream in) {
    try {
      return new Seed(SeedDocument.read(name, in));
    } catch (InvalidSeedException e) {
      throw SeedException.of(e);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Takes a seed from a text.
   *
   * @param name for messages
   * @throws SeedException if the text is wrong
   */
  public static Seed parse(String name, String text) {
    try {
      return new Seed(SeedDocument.parse(name, text));
    } catch (InvalidSeedException e) {
      throw SeedException.of(e);
    }
  }

  private static SeedException unreadable(String name, IOException e) {
    return new SeedException(
        format(
            "%s: the seed file cannot be read (%s); check what it is, and its permissions",
            name, e.getMessage()),
        e);
  }

  /** Whether it has no account. */
  boolean isEmpty() {
    return document.accounts().isEmpty();
  }

  /** Adds the accounts of seeds with the credentials that are written there. */
  static void load(List<Seed> seeds, AccountRegistry accounts) {
    try {
      new SeedLoader(accounts).load(seeds.stream().map(seed -> seed.document).toList());
    } catch (InvalidSeedException e) {
      throw SeedException.of(e);
    }
  }

  /** Adds an account that holds what this seed's only account holds. */
  Account addTo(AccountRegistry accounts, Optional<Instant> clock) {
    try {
      return new SeedLoader(accounts).addFrom(document, clock);
    } catch (InvalidSeedException e) {
      throw SeedException.of(e);
    }
  }

  /** Such as {@code Seed[fleet.yaml, 2 accounts]}. */
  @Override
  public String toString() {
    return format("Seed[%s, %d accounts]", document.name(), document.accounts().size());
  }
}
