package io.github.microvisorfake.bench.jmh;

import io.github.microvisorfake.bench.load.PersistentConnection;
import io.github.microvisorfake.bench.load.Requests;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.RunningFake;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A page of 50 configs out of 1,000,000, over HTTP: the first one, and one at the end. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageBenchmark {

  private static final int ENTRIES = 1_000_000;
  private static final Pattern NEXT =
      Pattern.compile("\"next_page_url\":\"http://localhost:\\d+([^\"]+)\"");

  private RunningFake fake;
  private PersistentConnection connection;
  private Requests requests;
  private byte[] first;
  private byte[] last;

  @Setup
  public void fill() throws IOException {
    fake = RunningFake.start();
    for (int i = 1; i < ENTRIES; i++) {
      fake.device().addConfig("config-" + (1_000_000_000L + i), "mqtt.example.com");
    }
    connection = PersistentConnection.open(fake.port());
    requests = new Requests(fake.authorization());
    first = requests.get(Peer.COLLECTION + "?PageSize=50");
    last = requests.get(pathOfLastPage());
  }

  /** Follows pages of 1,000 to the last one, and returns the path of its first 50 configs. */
  private String pathOfLastPage() throws IOException {
    String here = Peer.COLLECTION + "?PageSize=1000";
    Optional<String> next = next(here);
    for (; next.isPresent(); next = next(here)) {
      here = next.get();
    }
    return here.replace("PageSize=1000", "PageSize=50");
  }

  private Optional<String> next(String path) throws IOException {
    Matcher link = NEXT.matcher(connection.exchange(requests.get(path)).body());
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }

  @TearDown
  public void stop() throws IOException {
    connection.close();
    fake.close();
  }

  @Benchmark
  public int firstPage() throws IOException {
    return connection.exchange(first).status();
  }

  @Benchmark
  public int pageAtTheEnd() throws IOException {
    return connection.exchange(last).status();
  }
}
