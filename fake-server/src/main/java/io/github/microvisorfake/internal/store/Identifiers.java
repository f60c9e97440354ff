package io.github.microvisorfake.internal.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Generates identifiers and passwords.
 *
 * <p>Responses show SIDs and request ids, even to clients without credentials. Without a random
 * seed, neither reveals a password or the key of page tokens, which are secure random numbers.
 *
 * <p>Safe for use by multiple threads.
 */
public final class Identifiers {

  private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);

  private static final AtomicBoolean PREPARED = new AtomicBoolean();

  private final RandomGenerator sids;
  private final RandomGenerator secrets;
  private final RandomGenerator requestIds;
  private final byte[] key = new byte[32];
  private final long accountSeed;

  /**
   * Creates a generator whose values repeat with those of a source of randomness. From some values
   * the others can be computed.
   *
   * @param random the source of randomness. Request ids use a separate source, so that the number
   *     of requests does not affect the SIDs.
   */
  public Identifiers(SplittableRandom random) {
    sids = random;
    secrets = random;
    requestIds = random.split();
    random.split().nextBytes(key);
    accountSeed = ByteBuffer.wrap(key).getLong();
  }

  /**
   * Creates a generator with secure passwords. SIDs and request ids are not secrets, so they use
   * faster sources; these are independent, so that none reveals the state of another.
   */
  private Identifiers(SecureRandom secure) {
    sids = new SplittableRandom(secure.nextLong());
    secrets = secure;
    requestIds = new SplittableRandom(secure.nextLong());
    secure.nextBytes(key);
    accountSeed = secure.nextLong();
  }

  /** Returns a generator whose passwords and key cannot be computed from other values. */
  public static Identifiers secure() {
    return new Identifiers(Secure.RANDOM);
  }

  /**
   * Starts to initialize the source of secure random numbers on another thread, because that takes
   * about 15 ms, as long as opening the first port. Further calls have no effect.
   */
  public static void prepareSecure() {
    if (PREPARED.getAndSet(true)) {
      return;
    }
    Thread thread = new Thread(Identifiers::secure, "microvisor-fake random");
    thread.setDaemon(true);
    thread.start();
  }

  /** Holds the source of secure random numbers, whose first use initializes it. */
  private static final class Secure {
    static final SecureRandom RANDOM = new SecureRandom();
  }

  /** Returns a new SID of the given type. */
  public String sid(SidType kind) {
    return hex32(kind.prefix(), sids);
  }

  /**
   * Returns a new SID of the given type that is not in use. With a random seed, the next SID can be
   * in use if it was copied from an earlier run, for example to a seed file.
   */
  public String sid(SidType kind, Predicate<String> inUse) {
    String sid = sid(kind);
    while (inUse.test(sid)) {
      sid = sid(kind);
    }
    return sid;
  }

  /** Returns a new auth token or secret of an API key: 32 hex digits. */
  public String authToken() {
    return hex32("", secrets);
  }

  /** Returns a new value of the header {@code Twilio-Request-Id}. */
  public String requestId() {
    return hex32("RQ", requestIds);
  }

  /** Returns the key of 32 bytes that signs this server's page tokens. */
  public byte[] key() {
    return key.clone();
  }

  /**
   * Returns a source of randomness for an account. With a random seed it depends on the account's
   * SID only, so that accounts do not affect each other.
   */
  RandomGenerator random(String accountSid) {
    return new SplittableRandom(accountSeed ^ ((long) accountSid.hashCode() << 32));
  }

  /** Returns a new manifest of 32 bytes. */
  public byte[] manifest() {
    byte[] bytes = new byte[32];
    synchronized (sids) {
      sids.nextBytes(bytes);
    }
    return bytes;
  }

  private static String hex32(String prefix, RandomGenerator random) {
    long high;
    long low;
    synchronized (random) {
      high = random.nextLong();
      low = random.nextLong();
    }
    byte[] text = Arrays.copyOf(prefix.getBytes(US_ASCII), prefix.length() + 32);
    write(high, text, prefix.length());
    write(low, text, prefix.length() + 16);
    return new String(text, US_ASCII);
  }

  private static void write(long bits, byte[] text, int from) {
    for (int i = 0; i < 16; i++) {
      text[from + i] = HEX[(int) (bits >>> (60 - 4 * i)) & 0xF];
    }
  }
}
