package io.github.microvisorfake.internal.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.microvisorfake.internal.http.Form;
import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.PercentDecoder;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.keys.PublicKeyReader;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rejects requests with a private key, wherever in the body it is. It reads the bytes as received,
 * because a key must be detected in a body that is malformed or of another type, too.
 */
final class PrivateKeyCheck {

  private static final Pattern BETWEEN_PARAMETERS = Pattern.compile("&");

  /** No key is shorter; a body may have tens of thousands of shorter parameters. */
  private static final int SHORTEST_KEY = 32;

  private PrivateKeyCheck() {}

  /**
   * Checks a whole body.
   *
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException if a private key is in it
   */
  static void checkBody(Request request) {
    String raw = request.body().raw();
    boolean found =
        request.hasUrlEncodedForm()
            ? BETWEEN_PARAMETERS.splitAsStream(raw).anyMatch(PrivateKeyCheck::isInParameter)
            : isInPart(request);
    if (found || isIn(raw)) {
      throw TwilioErrors.unacceptableKey(PublicKeyReader.privateKey());
    }
  }

  /** Also finds a key in bytes that are not encoded at all and may contain ampersands. */
  private static boolean isIn(String raw) {
    return PublicKeyReader.isPrivateKeyIn(raw.getBytes(ISO_8859_1));
  }

  private static boolean isInParameter(String raw) {
    if (raw.length() < SHORTEST_KEY) {
      return false;
    }
    String text = PercentDecoder.decodeWhatIsValid(raw);
    return Stream.of(text.substring(text.indexOf('=') + 1), text, raw)
        .distinct()
        .anyMatch(PrivateKeyCheck::isIn);
  }

  /** Also checks each part by itself, because what is around it may hide a short key. */
  private static boolean isInPart(Request request) {
    try {
      Form form = request.form();
      return form.names().stream()
          .flatMap(name -> form.get(name).stream())
          .anyMatch(PublicKeyReader::isPrivateKeyIn);
    } catch (MalformedTextException unreadable) {
      return false;
    }
  }

  /**
   * Checks a value that is stored and shown.
   *
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException if it is a private key
   */
  static void checkValue(String value) {
    if (PublicKeyReader.isPrivateKeyIn(value)) {
      throw TwilioErrors.unacceptableKey(PublicKeyReader.privateKey());
    }
  }
}
