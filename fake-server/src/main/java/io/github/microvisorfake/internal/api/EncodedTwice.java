package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.PercentDecoder;
import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import io.github.microvisorfake.internal.http.PercentEncoder;
import java.util.Optional;
import java.util.function.Function;

/** Finds what was meant by a segment that was percent-encoded more than once. */
final class EncodedTwice {

  /** How often a text is decoded again. */
  private static final int MOST = 3;

  private EncodedTwice() {}

  /** Looks up a text, decoded once again or more often, for which there was no result before. */
  static <T> Optional<T> find(String decoded, Function<String, Optional<T>> lookup) {
    String text = decoded;
    for (int i = 0; i < MOST && text.indexOf('%') >= 0; i++) {
      text = decode(text);
      Optional<T> found = lookup.apply(text);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Returns the text itself if it cannot be decoded. */
  private static String decode(String text) {
    try {
      return PercentDecoder.decode(new String(text.getBytes(UTF_8), ISO_8859_1), Plus.LITERAL);
    } catch (MalformedTextException notEncoded) {
      return text;
    }
  }

  /** Explains which resource was meant. */
  static String explain(String noun, String name) {
    return format(
        "there is %s '%s', which was percent-encoded more than once; encode it once: %s",
        withArticle(noun), name, PercentEncoder.segment(name));
  }

  private static String withArticle(String noun) {
    return (noun.startsWith("a") ? "an " : "a ") + noun;
  }
}
