package io.github.microvisorfake.journal;

/** HTTP request methods. */
public enum HttpMethod {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE,
  HEAD,
  OPTIONS
}
