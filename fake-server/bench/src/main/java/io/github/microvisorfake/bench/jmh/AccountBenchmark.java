package io.github.microvisorfake.bench.jmh;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The cost of an account, empty and with the content of a typical test. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AccountBenchmark {

  private MicrovisorServer server;

  @Setup
  public void start() {
    server = MicrovisorServer.start();
  }

  @TearDown
  public void stop() {
    server.close();
  }

  /** Adds and removes an account. */
  @Benchmark
  public void emptyAccount() {
    server.removeAccount(server.addAccount());
  }

  /** Adds an account with a device and a config, and removes it. */
  @Benchmark
  public String accountWithDevice() {
    FakeAccount account = server.addAccount();
    FakeDevice device = account.addDevice("thermostat-1");
    device.addConfig("broker-host", "mqtt.example.com");
    server.removeAccount(account);
    return device.sid();
  }
}
