package io.github.microvisorfake.internal.api;

/** The result of matching a path against the table of routes. */
public sealed interface MatchResult permits PathMatch, NoMatch {}
