package io.github.microvisorfake.bench.peer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** WireMock with two stubs and a journal of the same size as the fake's. */
public final class RunningWireMock implements Running {

  private static final int JOURNAL = 1_000;

  private final WireMockServer server;

  private RunningWireMock(WireMockServer server) {
    this.server = server;
  }

  static RunningWireMock start() {
    WireMockServer server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .maxRequestJournalEntries(JOURNAL)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER));
    server.start();
    server.stubFor(stub(200, get(urlPathEqualTo(Peer.MEMBER))));
    server.stubFor(stub(201, post(urlPathEqualTo(Peer.COLLECTION))));
    return new RunningWireMock(server);
  }

  private static MappingBuilder stub(int status, MappingBuilder request) {
    return request.willReturn(
        aResponse()
            .withStatus(status)
            .withHeader("Content-Type", "application/json")
            .withBody(Peer.BODY));
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public String authorization() {
    return Peer.ANY_AUTHORIZATION;
  }

  @Override
  public void close() {
    server.stop();
  }
}
