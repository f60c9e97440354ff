package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;

/**
 * A seed that could be read.
 *
 * @param name for messages
 * @param accounts as written
 */
public record SeedDocument(String name, List<SeedObject> accounts) {

  public SeedDocument {
    accounts = List.copyOf(accounts);
  }

  /**
   * Reads a seed to the end of a stream, which is not closed.
   *
   * @param name for messages
   * @param in UTF-8, at most 64 MiB
   * @throws InvalidSeedException if it is wrong
   * @throws IOException if it cannot be read
   */
  public static SeedDocument read(String name, InputStream in) throws IOException {
    try {
      return parse(name, SeedSource.of(in));
    } catch (SeedSyntaxException e) {
      throw new InvalidSeedException(name, e.place(), e);
    }
  }

  /**
   * Takes a seed from a text.
   *
   * @param name for messages
   * @throws InvalidSeedException if the text is wrong
   */
  public static SeedDocument parse(String name, String text) {
    try {
      return parse(name, SeedSource.of(text));
    } catch (SeedSyntaxException e) {
      throw new InvalidSeedException(name, e.place(), e);
    }
  }

  private static SeedDocument parse(String name, Reader text) throws SeedSyntaxException {
    return new SeedDocument(name, SeedReader.read(text));
  }

  /** Such as {@code SeedDocument[fleet.yaml, 2 accounts]}: what accounts hold may be secret. */
  @Override
  public String toString() {
    return format("SeedDocument[%s, %d accounts]", name, accounts.size());
  }
}
