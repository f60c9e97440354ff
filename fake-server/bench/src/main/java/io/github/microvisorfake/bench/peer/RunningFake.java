package io.github.microvisorfake.bench.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import java.util.Base64;

/** The fake, with one device that has one config. */
public final class RunningFake implements Running {

  private final MicrovisorServer server;
  private final FakeDevice device;

  private RunningFake(MicrovisorServer server, FakeDevice device) {
    this.server = server;
    this.device = device;
  }

  public static RunningFake start() {
    MicrovisorServer server = MicrovisorServer.start();
    FakeDevice device = server.account().addDevice(Peer.DEVICE, "thermostat-1");
    device.addConfig(Peer.KEY, "mqtt.example.com");
    return new RunningFake(server, device);
  }

  public FakeDevice device() {
    return device;
  }

  public MicrovisorServer server() {
    return server;
  }

  @Override
  public int port() {
    return server.uri().getPort();
  }

  @Override
  public String authorization() {
    FakeAccount account = server.account();
    String pair = account.sid() + ":" + account.authToken();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
