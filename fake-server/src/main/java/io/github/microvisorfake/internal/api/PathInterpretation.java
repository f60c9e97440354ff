package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.MalformedTextException;
import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One interpretation of a path. Some clients send a space as a plus sign, and a {@code .json} at
 * the end is ignored, but the literal path is tried first.
 *
 * @param segments the decoded segments
 * @param note the explanation of how the path was interpreted, if not literally
 */
public record PathInterpretation(List<String> segments, Optional<String> note) {

  private static final String SPACE =
      "+ in the path was read as a space because the literal path matches no resource; send a space as %20";
  private static final String NO_JSON = "the .json at the end of the path was ignored; omit it";

  /**
   * Returns the interpretations of a path in the order in which they are tried.
   *
   * @throws MalformedTextException if the path cannot be decoded
   */
  static List<PathInterpretation> all(Path path) throws MalformedTextException {
    List<PathInterpretation> interpretations = new ArrayList<>(4);
    interpretations.add(interpret(path, Plus.LITERAL, Optional.empty()));
    if (path.hasPlus()) {
      interpretations.add(interpret(path, Plus.SPACE, Optional.of(SPACE)));
    }
    Path bare = path.withoutJson();
    if (path.endsInJson() && !bare.hasEmptyOrDotSegments()) {
      interpretations.add(interpret(bare, Plus.LITERAL, Optional.of(NO_JSON)));
      if (path.hasPlus()) {
        interpretations.add(interpret(bare, Plus.SPACE, Optional.of(SPACE + "; " + NO_JSON)));
      }
    }
    return interpretations;
  }

  /** Returns this interpretation as the literal one, which needs no explanation. */
  PathInterpretation literal() {
    return new PathInterpretation(segments, Optional.empty());
  }

  private static PathInterpretation interpret(Path path, Plus plus, Optional<String> note)
      throws MalformedTextException {
    return new PathInterpretation(path.decode(plus), note);
  }
}
