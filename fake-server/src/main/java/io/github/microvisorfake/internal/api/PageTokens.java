package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.store.Position;
import io.github.microvisorfake.internal.store.Position.Direction;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks page tokens: {@code PA} (what follows) or {@code PB} (what comes before) and 32
 * hex digits.
 *
 * <p>A token holds the position and a signature over the position and the list it belongs to. So
 * the server remembers nothing, and still no token counts that it did not hand out for this very
 * list.
 */
public final class PageTokens {

  private static final Pattern FORM = Pattern.compile("P[AB][0-9a-f]{32}");
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;

  /** Tokens signed with a key of 32 bytes. */
  public PageTokens(byte[] key) {
    this.key = key.clone();
  }

  /** The token for a position in a list. */
  String sign(Position position, String list) {
    long signature = signature(position, list);
    long hidden = position.boundary() ^ mask(signature);
    return format("%s%016x%016x", prefix(position.direction()), signature, hidden);
  }

  /** The position that a token stands for; empty if this list never had such a token. */
  Optional<Position> verify(String token, String list) {
    if (!FORM.matcher(token).matches()) {
      return Optional.empty();
    }
    Direction direction = token.startsWith("PA") ? Direction.FORWARD : Direction.BACKWARD;
    long signature = Long.parseUnsignedLong(token, 2, 18, 16);
    long boundary = Long.parseUnsignedLong(token, 18, 34, 16) ^ mask(signature);
    Position position = new Position(boundary, direction);
    return signature(position, list) == signature ? Optional.of(position) : Optional.empty();
  }

  private long signature(Position position, String list) {
    return hash(prefix(position.direction()) + position.boundary() + " " + list);
  }

  /** Hides the position, which is for nobody to read. */
  private long mask(long signature) {
    return hash(Long.toHexString(signature));
  }

  private static String prefix(Direction direction) {
    return switch (direction) {
      case FORWARD -> "PA";
      case BACKWARD -> "PB";
    };
  }

  private long hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return ByteBuffer.wrap(mac.doFinal(text.getBytes(UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
