package io.github.microvisorfake.internal.seed;

/** A config or a secret. */
public record SeedEntry(SeedText key, SeedText value) {}
