package io.github.microvisorfake.bench.peer;

import java.util.List;
import java.util.Locale;

/** What is measured: the fake, and what it is measured against. */
public enum Peer {
  FAKE("microvisor-fake-server"),
  UNDERTOW("bare-undertow"),
  /** Without its start line: shows what of the difference is logging. */
  QUIET_UNDERTOW("bare-undertow"),
  WIREMOCK("wiremock-standalone");

  /** What all of them answer, in the length of the fake's answers. */
  public static final String ANSWER =
      "{\"key\":\"broker-host\",\"date_rotated\":\"2026-01-01T00:00:00Z\",\"value\":\"mqtt.example.com\",\"device_sid\":\"UVaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\"url\":\"http://localhost:40000/v1/Devices/UVaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Configs/broker-host\"}";

  public static final String DEVICE = "UV" + "a".repeat(32);
  public static final String COLLECTION = "/v1/Devices/" + DEVICE + "/Configs";
  public static final String KEY = "broker-host";
  public static final String MEMBER = COLLECTION + "/" + KEY;

  /** As long as one that the fake expects. */
  static final String ANY_AUTHORIZATION = "Basic " + "QUNh".repeat(22) + "QQ==";

  private final String jar;

  Peer(String jar) {
    this.jar = jar;
  }

  /** The one jar that a JVM needs to run it. */
  public String jar() {
    return jar;
  }

  /** As it is called in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Those that a loop over all peers means. */
  public static List<Peer> three() {
    return List.of(FAKE, UNDERTOW, WIREMOCK);
  }

  /** Starts it in this JVM; loads the classes of no other. */
  public Running start() {
    return switch (this) {
      case FAKE -> RunningFake.start();
      case UNDERTOW -> RunningUndertow.start(0);
      case QUIET_UNDERTOW -> RunningUndertow.startQuietly();
      case WIREMOCK -> RunningWireMock.start();
    };
  }
}
