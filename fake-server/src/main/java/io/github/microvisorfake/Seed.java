package io.github.microvisorfake;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.arrange.SeedLoader;
import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.seed.SeedDocument;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The initial contents of accounts, read from a YAML or JSON file, or from an existing account with
 * {@link FakeAccount#toSeed()}.
 *
 * <pre>{@code
 * Seed fleet = Seed.read(Path.of("fleet.yaml"));
 * try (MicrovisorServer server = MicrovisorServer.builder().seed(fleet).start()) {
 *   FakeDevice thermostat = server.account().device("thermostat-1").orElseThrow();
 * }
 * }</pre>
 *
 * <p>Reading a seed checks the syntax and the property names. The values are checked when the seed
 * is added to a server. Seeds are immutable and can be used any number of times.
 */
public final class Seed {

  private final SeedDocument document;

  Seed(SeedDocument document) {
    this.document = document;
  }

  /**
   * Reads a seed from a file.
   *
   * @param file the path of a UTF-8 file of at most 64 MiB
   * @return the seed
   * @throws SeedException if the file is invalid or cannot be read
   */
  public static Seed read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return readDocument(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw new SeedException(file + ": the seed file does not exist; check the path", e);
    } catch (IOException e) {
      throw new SeedException(
          format(
              "%s: cannot read the seed file (%s); check that it is a file and that its permissions allow reading",
              file, e.getMessage()),
          e);
    }
  }

  /**
   * Reads a seed from a stream, such as a class path resource. Reads to the end of the stream and
   * does not close it.
   *
   * @param name the name of the seed in messages
   * @param in a stream of at most 64 MiB of UTF-8 text
   * @return the seed
   * @throws SeedException if the text is invalid or cannot be read
   */
  public static Seed read(String name, InputStream in) {
    try {
      return readDocument(name, in);
    } catch (IOException e) {
      throw new SeedException(
          format("%s: reading the seed failed (%s); check the stream", name, e.getMessage()), e);
    }
  }

  private static Seed readDocument(String name, InputStream in) throws IOException {
    try {
      return new Seed(SeedDocument.read(name, in));
    } catch (InvalidSeedException e) {
      throw SeedException.of(e);
    }
  }

  /**
   * Parses a seed from a string.
   *
   * @param name the name of the seed in messages
   * @param text the seed in YAML or JSON
   * @return the seed
   * @throws SeedException if the text is invalid
   */
  public static Seed parse(String name, String text) {
    try {
      return new Seed(SeedDocument.parse(name, text));
    } catch (InvalidSeedException e) {
      throw SeedException.of(e);
    }
  }

  /**
   * Returns this seed as JSON, one property per line, which {@link #parse} and the program's option
   * {@code --seed} read. A seed contains the values of its secrets, unless {@link
   * FakeAccount#toSeed()} returned it.
   *
   * <pre>{@code
   * Files.writeString(Path.of("fleet.json"), account.toSeedWithSecrets().toJson());
   * }</pre>
   *
   * @return the seed in the order of the format, which ends with a line break
   */
  public String toJson() {
    return document.toJson();
  }

  /** Returns whether this seed has no accounts. */
  boolean isEmpty() {
    return document.accounts().isEmpty();
  }

  /** Adds the accounts of seeds with the credentials in the seeds. */
  static void load(List<Seed> seeds, AccountRegistry accounts) {
    try {
      new SeedLoader(accounts).load(seeds.stream().map(seed -> seed.document).toList());
    } catch (InvalidSeedException e) {
      throw SeedException.of(e);
    }
  }

  /** Adds an account with the contents of this seed's only account and generated credentials. */
  Account addTo(AccountRegistry accounts, Optional<Instant> clock) {
    try {
      return new SeedLoader(accounts).addFrom(document, clock);
    } catch (InvalidSeedException e) {
      throw SeedException.of(e);
    }
  }

  /** Returns a string such as {@code Seed[fleet.yaml, 2 accounts]}. */
  @Override
  public String toString() {
    return format(
        "Seed[%s, %d accounts]",
        UnicodeEscapes.escapeControls(document.name()), document.accounts().size());
  }
}
