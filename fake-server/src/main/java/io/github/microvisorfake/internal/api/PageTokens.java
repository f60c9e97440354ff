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
 * Creates and verifies page tokens: {@code PA} (next page) or {@code PB} (previous page) and 32 hex
 * digits.
 *
 * <p>A token contains a position and a signature of the position and its list. So the server stores
 * no tokens, and accepts only those that it issued for the same list.
 */
public final class PageTokens {

  private static final Pattern FORM = Pattern.compile("P[AB][0-9a-f]{32}");
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;

  /** Creates tokens that are signed with a key of 32 bytes. */
  public PageTokens(byte[] key) {
    this.key = key.clone();
  }

  /** Returns the token of a position in a list. */
  String sign(Position position, String list) {
    long signature = signature(position, list);
    long hidden = position.boundary() ^ mask(signature);
    return format("%s%016x%016x", prefix(position.direction()), signature, hidden);
  }

  /** Returns the position of a token; empty if the token was not issued for this list. */
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

  /** Obscures the position, since tokens are opaque to clients. */
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
