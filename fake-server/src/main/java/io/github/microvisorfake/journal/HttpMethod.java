package io.github.microvisorfake.journal;

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
