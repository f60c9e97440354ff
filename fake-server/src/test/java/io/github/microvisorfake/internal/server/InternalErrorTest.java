package io.github.microvisorfake.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.api.Limits;
import io.github.microvisorfake.internal.api.ParameterRecorder;
import io.github.microvisorfake.internal.api.TestRoutes;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import io.github.microvisorfake.journal.RecordedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exceptions thrown on purpose inside the server, as a client sees them. */
class InternalErrorTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String SID = "AC0123456789abcdef0123456789abcdef";

  private final Identifiers identifiers = new Identifiers(new SplittableRandom(1));
  private final Accounts accounts =
      new Accounts(identifiers, new Accounts.Defaults(false, Optional.empty()));
  private final Account account = accounts.add(SID, "token");
  private HttpListener listener;

  @BeforeEach
  void open() throws IOException {
    listener =
        HttpListener.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), TIMEOUT);
    Logger.getLogger(ErrorStep.class.getName()).setFilter(record -> false);
  }

  @AfterEach
  void close() {
    listener.close();
    Logger.getLogger(ErrorStep.class.getName()).setFilter(null);
  }

  /** Returns the responses to the given number of requests on one connection. */
  private List<String> responses(int requests, Step... steps) throws IOException {
    StepChain chain = new StepChain(List.of(steps));
    Authority authority = Authority.of("http", "localhost", listener.port());
    listener.serve(RequestHandler.of(authority, head -> Limits.BODY, chain));
    String credentials = Base64.getEncoder().encodeToString((SID + ":token").getBytes(UTF_8));
    String request =
        "GET /v1/Configs HTTP/1.1\r\nHost: x\r\nAuthorization: Basic " + credentials + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.setSoTimeout(Math.toIntExact(TIMEOUT.toMillis()));
      socket.getOutputStream().write(request.repeat(requests).getBytes(UTF_8));
      socket.shutdownOutput();
      String received = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return List.of(received.split("(?=HTTP/1.1 )"));
    }
  }

  private static void assertIsInternalError(String response) {
    assertThat(response)
        .startsWith("HTTP/1.1 500 ")
        .contains("Content-Type: application/json\r\n")
        .contains("X-Microvisor-Fake-Explain: this is a bug of the fake")
        .endsWith(
            """
            {"code":20500,"message":"Internal Server Error",\
            "more_info":"https://www.twilio.com/docs/errors/20500","status":500}""")
        .doesNotContain("hunter2")
        .doesNotContain("Exception");
  }

  @Test
  void exceptionIsA500ThatIsRecordedAndKeepsTheConnectionOpen() throws IOException {
    Step bug =
        (exchange, rest) -> {
          throw new IllegalStateException("hunter2");
        };

    List<String> responses =
        responses(
            2,
            journalStep(),
            new ResponseHeadersStep(identifiers),
            new ErrorStep(),
            new CredentialsStep(accounts),
            bug);

    assertThat(responses)
        .hasSize(2)
        .allSatisfy(InternalErrorTest::assertIsInternalError)
        .allMatch(response -> response.contains("Twilio-Request-Id: RQ"));
    assertThat(account.journal().all())
        .hasSize(2)
        .extracting(RecordedRequest::status)
        .containsOnly(500);
    assertThat(account.journal().all().toString()).doesNotContain("hunter2");
  }

  private JournalStep journalStep() {
    ParameterRecorder parameters = TestRoutes.create().parameterRecorder();
    RequestRecording recording =
        new RequestRecording(parameters, URI.create("http://localhost:4030"));
    return new JournalStep(recording, accounts.journals().withoutAccount(), Optional.empty());
  }

  @Test
  void failureToWriteTheBodyIsRecordedAs500() throws IOException {
    JsonBody broken =
        json -> {
          throw new StackOverflowError("hunter2");
        };
    Step step = (exchange, rest) -> Response.ok(broken);

    assertThat(responses(1, journalStep(), new ErrorStep(), new CredentialsStep(accounts), step))
        .singleElement()
        .satisfies(InternalErrorTest::assertIsInternalError);
    assertThat(account.journal().all())
        .singleElement()
        .satisfies(request -> assertThat(request.status()).isEqualTo(500));
  }

  @Test
  void exceptionOutsideTheErrorStepIsRecordedAs500() throws IOException {
    Step bug =
        (exchange, rest) -> {
          rest.handle(exchange);
          throw new IllegalStateException("hunter2");
        };
    Step ok = (exchange, rest) -> Response.noContent();

    assertThat(responses(1, journalStep(), bug, new CredentialsStep(accounts), ok))
        .singleElement()
        .satisfies(InternalErrorTest::assertIsInternalError);
    assertThat(account.journal().all())
        .singleElement()
        .satisfies(request -> assertThat(request.status()).isEqualTo(500));
  }

  @Test
  void exceptionOutsideTheJournalStepIsA500() throws IOException {
    Step bug =
        (exchange, rest) -> {
          throw new AssertionError("hunter2");
        };

    assertThat(responses(1, bug))
        .singleElement()
        .satisfies(InternalErrorTest::assertIsInternalError);
  }
}
