package io.github.microvisorfake.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.Body;
import io.github.microvisorfake.internal.http.Headers;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.http.Target;
import io.undertow.util.HeaderMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
  void exceptionIsA500WithoutDetails(Throwable bug) throws IOException {
    Response response = silently(() -> new ErrorStep().handle(exchange(), exchange -> fail(bug)));

    assertThat(response.status()).isEqualTo(500);
    assertThat(json(response))
        .isEqualTo(
            """
            {"code":20500,"message":"Internal Server Error",\
            "more_info":"https://www.twilio.com/docs/errors/20500","status":500}""");
    assertThat(response.explanation().orElseThrow()).doesNotContain("hunter2");
  }

  @Test
  void failureToWriteTheBodyIsA500() throws IOException {
    JsonBody broken =
        json -> {
          throw new IllegalStateException("hunter2");
        };

    Response response =
        silently(() -> new ErrorStep().handle(exchange(), exchange -> Response.ok(broken)));

    assertThat(response.status()).isEqualTo(500);
    assertThat(json(response)).doesNotContain("hunter2");
  }

  private static Response fail(Throwable bug) {
    if (bug instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) bug;
  }

  private static Exchange exchange() {
    Target target = new Target(Optional.empty(), "/v1/Configs", "");
    Authority listener = Authority.of("http", "localhost", 4030);
    return new Exchange(
        new Request("GET", target, new Headers(new HeaderMap()), Body.EMPTY, listener, 1));
  }

  /** The log would show the exception, which would look like a failure of the build. */
  private static Response silently(Supplier<Response> call) {
    Logger log = Logger.getLogger(ErrorStep.class.getName());
    Filter none = record -> false;
    log.setFilter(none);
    try {
      return call.get();
    } finally {
      log.setFilter(null);
    }
  }

  private static String json(Response response) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    response.body().orElseThrow().writeTo(bytes);
    return bytes.toString(UTF_8);
  }
}
