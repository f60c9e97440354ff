package io.github.microvisorfake.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Uploads of damaged keys return 201 or 400. Each run tries a few thousand; to try 200,000:
 *
 * <pre>mvn -pl fake-server test -Dtest=MutatedKeysTest -Dmutations=200000</pre>
 */
class MutatedKeysTest {

  private static final int ORDINARY = 3_000;
  private static final int COUNT = Integer.getInteger("mutations", ORDINARY);
  private static final long SEED = Long.getLong("seed", 5);
  private static final int MAX_BODY = 65_536;
  private static final String HEAD = "PublicKey=";

  /** The valid and invalid keys that are mutated. */
  private static final byte[][] SEEDS = {
    KeyMaterial.publicKey().getEncoded(),
    KeyMaterial.pkcs1(KeyMaterial.publicKey()),
    KeyMaterial.certificate(KeyMaterial.RSA),
    KeyMaterial.EC.getPublic().getEncoded(),
    KeyMaterial.RSA.getPrivate().getEncoded(),
    KeyMaterial.encrypted(KeyMaterial.EC)
  };

  private final Random random = new Random(SEED);

  @Test
  @Timeout(1_800)
  void damagedKeyIsA201Or400() throws IOException {
    Map<Integer, Integer> statuses = new TreeMap<>();
    long slowest = 0;
    long start = System.nanoTime();
    try (MicrovisorServer server = MicrovisorServer.start();
        Connection connection = new Connection(server.account())) {
      for (int i = 0; i < COUNT; i++) {
        String body = body();
        long before = System.nanoTime();
        ReceivedResponse response = connection.post(body);
        slowest = Math.max(slowest, System.nanoTime() - before);
        assertThat(response.status()).as("mutation %d: %s", i, response.body()).isIn(201, 400);
        statuses.merge(response.status(), 1, Integer::sum);
      }
    }
    if (COUNT > ORDINARY) {
      System.out.printf(
          "%d mutated keys, seed %d: %s in %d ms, the slowest %d ms; heap at most %d MB%n",
          COUNT,
          SEED,
          statuses,
          (System.nanoTime() - start) / 1_000_000,
          slowest / 1_000_000,
          peakOfHeap() >> 20);
    }
    assertThat(slowest).as("nanoseconds").isLessThan(5_000_000_000L);
  }

  private static long peakOfHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** Returns a form within the size limit. */
  private String body() {
    String text = random.nextInt(4) == 0 ? mutatedText() : text(mutatedDer());
    String encoded = random.nextInt(20) == 0 ? raw(text) : URLEncoder.encode(text, UTF_8);
    return HEAD + (encoded.length() > MAX_BODY - HEAD.length() ? "x" : encoded);
  }

  /** Not percent-encoded; only characters that would break the form are removed. */
  private static String raw(String text) {
    return text.replace("%", "").replace("&", "");
  }

  private String text(byte[] der) {
    String label = random.nextBoolean() ? "PUBLIC KEY" : "RSA PUBLIC KEY";
    return random.nextBoolean() ? KeyMaterial.base64(der) : KeyMaterial.pem(label, der);
  }

  private byte[] seed() {
    return SEEDS[random.nextInt(2) == 0 ? 0 : random.nextInt(SEEDS.length)];
  }

  private byte[] mutatedDer() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> flipped(seed(), 1 + random.nextInt(8));
      case 3 -> Arrays.copyOf(seed(), random.nextInt(1_300));
      case 4 -> spliced(seed(), seed());
      case 5 -> withHugeLength(seed());
      case 6 -> nested();
      default -> flipped(KeyMaterial.publicKey().getEncoded(), random.nextInt(2));
    };
  }

  private byte[] flipped(byte[] bytes, int times) {
    byte[] flipped = bytes.clone();
    for (int i = 0; i < times; i++) {
      // The first bytes are the structure, which is more interesting.
      int limit = random.nextBoolean() ? Math.min(40, flipped.length) : flipped.length;
      flipped[random.nextInt(limit)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] spliced(byte[] head, byte[] tail) {
    int cut = random.nextInt(head.length);
    int from = random.nextInt(tail.length);
    byte[] spliced = Arrays.copyOf(head, cut + tail.length - from);
    System.arraycopy(tail, from, spliced, cut, tail.length - from);
    return spliced;
  }

  /** Replaces some bytes by a length of 2 GB or more. */
  private byte[] withHugeLength(byte[] bytes) {
    byte[] changed = bytes.clone();
    int at = 1 + random.nextInt(30);
    byte[] length =
        random.nextBoolean()
            ? new byte[] {(byte) 0x84, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF}
            : new byte[] {(byte) (0x80 + random.nextInt(128)), -1, -1, -1, -1, -1, -1, -1, -1};
    System.arraycopy(length, 0, changed, at, length.length);
    return changed;
  }

  /**
   * Returns deeply nested DER, of indefinite or definite length, bare or inside the BIT STRING of a
   * key.
   */
  private byte[] nested() {
    int depth = random.nextInt(16_000);
    byte[] deep = new byte[2 * depth + 2];
    boolean indefinite = random.nextBoolean();
    for (int i = 0; i < depth; i++) {
      deep[2 * i] = (byte) (random.nextInt(50) == 0 ? 0xA0 : 0x30);
      deep[2 * i + 1] = indefinite ? (byte) 0x80 : (byte) Math.min(127, 2 * (depth - i));
    }
    return random.nextBoolean() ? deep : insideAKey(deep);
  }

  private static byte[] insideAKey(byte[] inner) {
    try {
      SubjectPublicKeyInfo key =
          SubjectPublicKeyInfo.getInstance(KeyMaterial.publicKey().getEncoded());
      return new SubjectPublicKeyInfo(key.getAlgorithm(), inner).getEncoded("DER");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String mutatedText() {
    StringBuilder text = new StringBuilder(text(seed()));
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
        case 1 -> text.replace(at, Math.min(text.length(), at + 1), "=");
        case 2 -> text.insert(at, (char) random.nextInt(0xD800));
        case 3 -> text.insert(at, "-----BEGIN PUBLIC KEY-----".substring(random.nextInt(20)));
        default -> text.setLength(Math.max(1, at));
      }
    }
    return text.toString();
  }

  /** One connection for all requests, because separate ones would exhaust the machine's ports. */
  private static final class Connection implements AutoCloseable {

    private final String head;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    Connection(FakeAccount account) throws IOException {
      RawHttpClient client = new RawHttpClient(account);
      head =
          "POST /v1/Credentials/PublicKeys HTTP/1.1\r\nHost: %s\r\n%s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
              .formatted(client.host(), client.authorization());
      socket = client.connect();
      socket.setTcpNoDelay(true);
      out = socket.getOutputStream();
      in = new BufferedInputStream(socket.getInputStream());
    }

    ReceivedResponse post(String body) throws IOException {
      byte[] bytes = body.getBytes(UTF_8);
      byte[] start = (head + bytes.length + "\r\n\r\n").getBytes(UTF_8);
      byte[] request = Arrays.copyOf(start, start.length + bytes.length);
      System.arraycopy(bytes, 0, request, start.length, bytes.length);
      out.write(request);
      return RawHttpClient.read(in, true);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
