package io.github.microvisorfake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A fleet of 10,000 devices with 5 configs and 2 secrets each; {@code -Dmeasure} prints the time
 * and memory that loading it takes.
 */
class LargeSeedTest {

  private static final int DEVICES = 10_000;

  @Test
  @Timeout(120)
  void loadsTenThousandDevices() {
    byte[] file = fleet().getBytes(UTF_8);
    System.gc();
    long heap = heap();
    long start = System.nanoTime();
    Seed seed = Seed.read("fleet.yaml", new ByteArrayInputStream(file));
    long read = System.nanoTime();
    try (MicrovisorServer server = MicrovisorServer.builder().seed(seed).start()) {
      long started = System.nanoTime();
      assertThat(server.account().devices()).hasSize(DEVICES);
      assertThat(server.account().device("device-9999").orElseThrow().secret("secret-1"))
          .map(FakeSecret::value)
          .hasValue("value of secret 1 of 9999");
      if (Boolean.getBoolean("measure")) {
        System.gc();
        System.out.printf(
            "%d bytes: read in %d ms, loaded and started in %d ms, %d MB of heap%n",
            file.length,
            (read - start) / 1_000_000,
            (started - read) / 1_000_000,
            (heap() - heap) >> 20);
      }
    }
  }

  private static long heap() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static String fleet() {
    return IntStream.range(0, DEVICES)
        .mapToObj(LargeSeedTest::device)
        .collect(Collectors.joining("", "accounts:\n  - devices:\n", ""));
  }

  private static String device(int number) {
    String configs = entries("config", 5, number);
    String secrets = entries("secret", 2, number);
    return "      - uniqueName: device-%d%n        configs:%n%s        secrets:%n%s"
        .formatted(number, configs, secrets);
  }

  private static String entries(String noun, int count, int number) {
    return IntStream.range(0, count)
        .mapToObj(i -> "          %s-%d: value of %1$s %2$d of %d%n".formatted(noun, i, number))
        .collect(Collectors.joining());
  }
}
