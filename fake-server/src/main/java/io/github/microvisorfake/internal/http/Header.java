package io.github.microvisorfake.internal.http;

/** A header of an answer. */
public record Header(HeaderName name, String value) {}
