package io.github.microvisorfake.internal.leaks;

import io.github.microvisorfake.leak.LeakForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds values, in all of their forms, in one pass over a text. */
final class SecretMatcher {

  private final Map<Alphabet, PatternIndex> indexes = new EnumMap<>(Alphabet.class);

  /**
   * A value that was found.
   *
   * @param value the value
   * @param form its form in the text
   */
  record Match(String value, LeakForm form) {

    /** Returns the form only. */
    @Override
    public String toString() {
      return "Match[" + form + "]";
    }
  }

  /** Creates a matcher of values of at least eight characters. */
  SecretMatcher(Collection<String> values) {
    for (String value : values) {
      for (Encoding encoding : Encoding.values()) {
        indexes
            .computeIfAbsent(encoding.alphabet(), PatternIndex::new)
            .add(new SecretPattern(value, encoding));
      }
    }
  }

  /** Returns whether a text contains a value in any form. */
  boolean matches(String text) {
    return !find(text).isEmpty();
  }

  /** Returns the values that a text contains, each form once. */
  Set<Match> find(String text) {
    Set<Match> found = new LinkedHashSet<>();
    for (TextView view : TextView.of(text)) {
      for (SecretPattern pattern : patternsIn(view.text())) {
        LeakForm form = pattern.encoding().form();
        boolean isDecoded = view.isUrlDecoded() && form == LeakForm.PLAIN;
        found.add(new Match(pattern.value(), isDecoded ? LeakForm.URL : form));
      }
    }
    found.removeIf(
        match ->
            match.form() == LeakForm.URL
                && found.contains(new Match(match.value(), LeakForm.PLAIN)));
    return found;
  }

  private List<SecretPattern> patternsIn(String text) {
    List<SecretPattern> found = new ArrayList<>();
    indexes.values().forEach(index -> index.find(text, found::add));
    return found;
  }
}
