package io.github.microvisorfake.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;

/**
 * A client of the control API of a server. Paths are those after {@code /_fake/}. In JSON, single
 * quotes stand for double quotes.
 */
final class ControlClient {

  static final String JSON = "Content-Type: application/json";

  private final MicrovisorServer server;
  private final RawHttpClient http;

  ControlClient(MicrovisorServer server) {
    this.server = server;
    this.http = new RawHttpClient(server.account());
  }

  /** Returns the header line with the control token. */
  String authorization() {
    return "Authorization: Bearer " + server.controlToken();
  }

  /** Returns the host and port of the server. */
  String host() {
    return http.host();
  }

  RawHttpClient http() {
    return http;
  }

  ReceivedResponse get(String path) {
    return call("GET", path, "");
  }

  ReceivedResponse delete(String path) {
    return call("DELETE", path, "");
  }

  ReceivedResponse post(String path, String json) {
    return call("POST", path, json);
  }

  ReceivedResponse put(String path, String json) {
    return call("PUT", path, json);
  }

  /** Sends a request with the control token and, if it has a body, the content type of JSON. */
  ReceivedResponse call(String method, String path, String json) {
    String type = json.isEmpty() ? "" : "\r\n" + JSON;
    return send(method, path, authorization() + type, json.replace('\'', '"'));
  }

  /** Sends a request with the given header lines only, besides {@code Host}. */
  ReceivedResponse send(String method, String path, String headerLines, String body) {
    return http.send(method + " /_fake/" + path + " HTTP/1.1", headerLines, body);
  }

  /** Returns the text of a GET request with the control token. */
  byte[] request(String path) {
    return "GET /_fake/%s HTTP/1.1\r\nHost: %s\r\n%s\r\n\r\n"
        .formatted(path, host(), authorization())
        .getBytes(UTF_8);
  }
}
