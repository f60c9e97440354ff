package io.github.microvisorfake;

import io.github.microvisorfake.internal.seed.Place;
import io.github.microvisorfake.internal.seed.SeedMistake;
import io.github.microvisorfake.internal.seed.SeedObject;
import io.github.microvisorfake.internal.seed.SeedReader;
import io.github.microvisorfake.internal.seed.SeedSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

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

  /**
   * What messages quote of a value. It is left out: the place is told, and with a slip of the hand
   * a secret stands there. SIDs stay, and the words of our own remedies. It reaches to the last
   * quote, since a value may hold some.
   */
  private static final Pattern QUOTED =
      Pattern.compile("(?s)'(?!(?:[A-Z]{2}[0-9a-fA-F]{32}|apps|targetApp|base64 FILE)').*'");

  private final String name;
  private final List<SeedObject> accounts;

  private Seed(String name, List<SeedObject> accounts) {
    this.name = name;
    this.accounts = List.copyOf(accounts);
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
      return parse(name, SeedSource.of(in));
    } catch (SeedMistake e) {
      throw at(name, e.place(), e);
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
      return parse(name, SeedSource.of(text));
    } catch (SeedMistake e) {
      throw at(name, e.place(), e);
    }
  }

  private static Seed parse(String name, Reader text) throws SeedMistake {
    return new Seed(name, SeedReader.read(text));
  }

  private static SeedException unreadable(String name, IOException e) {
    return new SeedException(
        "%s: the seed file cannot be read (%s); check what it is, and its permissions"
            .formatted(name, e.getMessage()),
        e);
  }

  private static SeedException at(String name, Place place, Exception cause) {
    return new SeedException(
        "%s:%d:%d: %s"
            .formatted(name, place.line(), place.column(), Texts.oneLine("" + cause.getMessage())),
        cause);
  }

  /** Does something with what stands at a place, and says of a mistake where it is. */
  <T> T at(Place place, Supplier<T> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException mistake) {
      String message = QUOTED.matcher("" + mistake.getMessage()).replaceAll("'...'");
      throw at(name, place, new IllegalArgumentException(message));
    }
  }

  /** Looks at what stands at a place, and says of a mistake where it is. */
  void check(Place place, Runnable action) {
    at(
        place,
        () -> {
          action.run();
          return place;
        });
  }

  /** The one account of a template. */
  SeedObject template() {
    if (accounts.size() != 1) {
      throw new SeedException(
          ("%s: %d accounts, and a template has one; start a MicrovisorServer with a seed of several"
                  + " or none")
              .formatted(name, accounts.size()),
          new IllegalArgumentException("no template"));
    }
    return accounts.get(0);
  }

  List<SeedObject> accounts() {
    return accounts;
  }

  /** Such as {@code Seed[fleet.yaml, 2 accounts]}. */
  @Override
  public String toString() {
    return "Seed[%s, %d accounts]".formatted(name, accounts.size());
  }
}
