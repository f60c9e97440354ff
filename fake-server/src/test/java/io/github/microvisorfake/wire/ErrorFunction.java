package io.github.microvisorfake.wire;

import com.google.errorprone.annotations.Immutable;

/** Returns the error that a fault of a request causes. */
@Immutable
@FunctionalInterface
interface ErrorFunction {

  ExpectedError of(RequestBuilder request);

  static ErrorFunction malformed(String part) {
    return request -> ExpectedError.badRequest("Malformed percent-encoding in the " + part);
  }

  static ErrorFunction notUtf8(String part) {
    return request -> ExpectedError.badRequest("Invalid UTF-8 in the " + part);
  }

  static ErrorFunction wrongCredentials() {
    return request -> ExpectedError.unauthorized("Authenticate");
  }

  static ErrorFunction missing(String parameter) {
    return request -> ExpectedError.missing(parameter);
  }

  static ErrorFunction invalid(String parameter, String problem) {
    return request ->
        ExpectedError.badRequest("Invalid parameter %s: %s".formatted(parameter, problem));
  }
}
