package io.github.microvisorfake.bench.jmh;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.snapshot.AccountSnapshot;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Snapshots of an account with 10,000 devices, each with two configs and two secrets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SnapshotBenchmark {

  private static final int DEVICES = 10_000;

  private MicrovisorServer server;
  private FakeAccount account;
  private AccountSnapshot snapshot;

  @Setup
  public void fill() {
    server = MicrovisorServer.start();
    account = server.account();
    for (int i = 0; i < DEVICES; i++) {
      FakeDevice device = account.addDevice("thermostat-" + i);
      device.addConfig("broker-host", "mqtt.example.com");
      device.addConfig("client-id", "thermostat-" + i);
      device.addSecret("wifi_password", "hunter2!");
      device.addSecret("private_key", "0123456789abcdef".repeat(16) + i);
    }
    snapshot = account.snapshot();
  }

  @TearDown
  public void stop() {
    server.close();
  }

  /** Copies under the account's lock, which is held for nearly the whole time. */
  @Benchmark
  public AccountSnapshot copy() {
    return account.snapshot();
  }

  /** Copies, computes the fingerprints of all secrets and writes the text. */
  @Benchmark
  public String copyAndText() {
    return account.snapshot().toString();
  }

  /** Copies and compares with an earlier snapshot. */
  @Benchmark
  public boolean copyAndDiff() {
    return snapshot.diff(account.snapshot()).isEmpty();
  }

  /** Restores the account under its lock. */
  @Benchmark
  public void restore() {
    account.restore(snapshot);
  }
}
