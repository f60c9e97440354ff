package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.Path;
import java.util.List;

/**
 * A path that the API does not have.
 *
 * @param path the path as received
 * @param segments the decoded segments of the literal path
 */
public record NoMatch(Path path, List<String> segments) implements MatchResult {}
