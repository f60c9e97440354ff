package io.github.microvisorfake.bench.peer;

import java.util.List;
import java.util.Locale;

/** The servers that are measured: the fake and those that it is compared with. */
public enum Peer {
  FAKE("microvisor-fake-server"),
  UNDERTOW("bare-undertow"),
  /** Without its log message at the start, to show the cost of logging. */
  QUIET_UNDERTOW("bare-undertow"),
  WIREMOCK("wiremock-standalone");

  /** The body of all other servers' responses, as long as the fake's. */
  public static final String BODY =
      "{\"key\":\"broker-host\",\"date_rotated\":\"2026-01-01T00:00:00Z\",\"value\":\"mqtt.example.com\",\"device_sid\":\"UVaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\"url\":\"http://localhost:40000/v1/Devices/UVaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Configs/broker-host\"}";

  public static final String DEVICE = "UV" + "a".repeat(32);
  public static final String COLLECTION = "/v1/Devices/" + DEVICE + "/Configs";
  public static final String KEY = "broker-host";
  public static final String MEMBER = COLLECTION + "/" + KEY;

  /** As long as the value that the fake expects. */
  static final String ANY_AUTHORIZATION = "Basic " + "QUNh".repeat(22) + "QQ==";

  private final String jar;

  Peer(String jar) {
    this.jar = jar;
  }

  /** Returns the name of the jar that a JVM needs to run this peer. */
  public String jar() {
    return jar;
  }

  /** Returns the name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the peers of most rows. */
  public static List<Peer> three() {
    return List.of(FAKE, UNDERTOW, WIREMOCK);
  }

  /** Starts this peer in this JVM, without loading classes of the others. */
  public Running start() {
    return switch (this) {
      case FAKE -> RunningFake.start();
      case UNDERTOW -> RunningUndertow.start(0);
      case QUIET_UNDERTOW -> RunningUndertow.startQuietly();
      case WIREMOCK -> RunningWireMock.start();
    };
  }
}
