package io.github.microvisorfake.internal.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.internal.http.BytesBody;
import io.github.microvisorfake.internal.http.Response;
import java.util.Map;
import java.util.function.Supplier;

/** What the control API tells without a token. */
record ServerOperations(Supplier<String> certificate) {

  Response health(ControlCall call) {
    return Response.ok(ControlJson.body(Map.of("status", "ok")));
  }

  /** The first call generates the certificate authority, which takes some tenths of a second. */
  Response certificate(ControlCall call) {
    return Response.ok(
        BytesBody.of("application/x-pem-file", certificate.get().getBytes(US_ASCII)));
  }
}
