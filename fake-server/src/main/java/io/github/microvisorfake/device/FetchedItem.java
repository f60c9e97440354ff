package io.github.microvisorfake.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.util.Optional;

/**
 * An item of the response to a device's fetch, <em>including its value</em>, which may be that of a
 * secret.
 *
 * @param item the item that the device asked for
 * @param result whether it has a value
 * @param value the value; present if and only if the result is {@link FetchItemResult#OK}
 */
public record FetchedItem(FetchItem item, FetchItemResult result, Optional<String> value) {

  /**
   * Creates an item of a response. The server creates the responses of its devices; the constructor
   * is for tests of code that reads responses.
   *
   * @throws IllegalArgumentException if the result is {@code OK} without a value, or another result
   *     with a value
   */
  public FetchedItem {
    if (value.isPresent() != (result == FetchItemResult.OK)) {
      throw new IllegalArgumentException(
          "an item whose result is "
              + result
              + (value.isPresent() ? " has no value; use an empty one" : " has a value; pass one"));
    }
  }

  /** Returns an item with a value. */
  public static FetchedItem found(FetchItem item, String value) {
    return new FetchedItem(item, FetchItemResult.OK, Optional.of(value));
  }

  /** Returns an item whose result is {@link FetchItemResult#KEYNOTFOUND}. */
  public static FetchedItem notFound(FetchItem item) {
    return new FetchedItem(item, FetchItemResult.KEYNOTFOUND, Optional.empty());
  }

  /**
   * Returns the value as the device receives it: in UTF-8 (assumed). The array is a copy, so that
   * changes to it have no effect.
   */
  public Optional<byte[]> bytes() {
    return value.map(text -> text.getBytes(UTF_8));
  }

  /** Returns the properties without the value of a secret, which must not appear in messages. */
  @Override
  public String toString() {
    boolean isSecret = item.store() == FetchStore.SECRET;
    String shown = value.map(text -> ", value=" + (isSecret ? "(redacted)" : text)).orElse("");
    return UnicodeEscapes.escapeControls(
        "FetchedItem[item=" + item + ", result=" + result + shown + "]");
  }
}
