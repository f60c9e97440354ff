package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;

/**
 * A parsed seed.
 *
 * @param name the name of the seed in messages
 * @param accounts the accounts in the seed
 */
public record SeedDocument(String name, List<SeedObject> accounts) {

  public SeedDocument {
    accounts = List.copyOf(accounts);
  }

  /**
   * Reads a seed from a stream. Reads to the end of the stream and does not close it.
   *
   * @param name the name of the seed in messages
   * @param in a stream of at most 64 MiB of UTF-8 text
   * @throws InvalidSeedException if the text is invalid
   * @throws IOException if the stream cannot be read
   */
  public static SeedDocument read(String name, InputStream in) throws IOException {
    try {
      return parse(name, SeedSource.of(in));
    } catch (SeedSyntaxException e) {
      throw new InvalidSeedException(name, e.location(), e);
    }
  }

  /**
   * Reads a single account of a seed from a stream: an item of the list {@code accounts}.
   *
   * @param name the name of the seed in messages
   * @param in a stream of at most 64 MiB of UTF-8 text
   * @return a seed with this account
   * @throws InvalidSeedException if the text is invalid
   * @throws IOException if the stream cannot be read
   */
  public static SeedDocument readAccount(String name, InputStream in) throws IOException {
    try {
      return new SeedDocument(name, List.of(SeedReader.readAccount(SeedSource.of(in))));
    } catch (SeedSyntaxException e) {
      throw new InvalidSeedException(name, e.location(), e);
    }
  }

  /**
   * Returns the only account of this seed.
   *
   * @throws InvalidSeedException if the seed has no account or more than one
   */
  public SeedObject onlyAccount() {
    if (accounts.size() == 1) {
      return accounts.get(0);
    }
    throw new InvalidSeedException(
        format(
            "%s: the seed has %s, but exactly one is required here; %s",
            name,
            accounts.isEmpty() ? "no account" : accounts.size() + " accounts",
            accounts.isEmpty()
                ? "add an account to it"
                : "keep one, or start a MicrovisorServer with a seed that has several"));
  }

  /** Returns this seed as JSON. Reveals the values of secrets, except fingerprints. */
  public String toJson() {
    return SeedWriter.file(accounts);
  }

  /**
   * Parses a seed from a string.
   *
   * @param name the name of the seed in messages
   * @throws InvalidSeedException if the text is invalid
   */
  public static SeedDocument parse(String name, String text) {
    try {
      return parse(name, SeedSource.of(text));
    } catch (SeedSyntaxException e) {
      throw new InvalidSeedException(name, e.location(), e);
    }
  }

  private static SeedDocument parse(String name, Reader text) throws SeedSyntaxException {
    return new SeedDocument(name, SeedReader.read(text));
  }

  /**
   * Returns a string such as {@code SeedDocument[fleet.yaml, 2 accounts]}, without the contents,
   * which may be secret.
   */
  @Override
  public String toString() {
    return format(
        "SeedDocument[%s, %d accounts]", UnicodeEscapes.escapeControls(name), accounts.size());
  }
}
