package io.github.microvisorfake.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.microvisorfake.internal.http.Body;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Target;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorStepTest {

  static Stream<Throwable> bugs() {
    return Stream.of(
        new IllegalStateException("hunter2"),
        new AssertionError("hunter2"),
        new StackOverflowError("hunter2"));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void aBugIsAnsweredWithoutItsDetails(Throwable bug) throws IOException {
    Reply reply = silently(() -> new ErrorStep().handle(exchange(), exchange -> fail(bug)));

    assertThat(reply.status()).isEqualTo(500);
    assertThat(json(reply))
        .isEqualTo(
            """
            {"code":20500,"message":"Internal Server Error",\
            "more_info":"https://www.twilio.com/docs/errors/20500","status":500}""");
    assertThat(reply.explanation().orElseThrow()).doesNotContain("hunter2");
  }

  private static Reply fail(Throwable bug) {
    if (bug instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) bug;
  }

  private static Exchange exchange() {
    Target target = new Target(Optional.empty(), "/v1/Configs", "");
    return new Exchange(new Request("GET", target, name -> Optional.empty(), Body.EMPTY, 1));
  }

  /** The log says more, on purpose; here it would look like a failure. */
  private static Reply silently(Supplier<Reply> call) {
    Logger log = Logger.getLogger(ErrorStep.class.getName());
    Filter none = record -> false;
    log.setFilter(none);
    try {
      return call.get();
    } finally {
      log.setFilter(null);
    }
  }

  private static String json(Reply reply) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      reply.body().orElseThrow().writeTo(json);
    }
    return text.toString();
  }
}
