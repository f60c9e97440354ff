package io.github.microvisorfake.internal.http;

/** A header of a response. */
public record Header(HeaderName name, String value) {}
