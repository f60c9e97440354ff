package io.github.microvisorfake.assertj;

/** The method of a request that is expected. */
public enum HttpMethod {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE,
  HEAD,
  OPTIONS
}
