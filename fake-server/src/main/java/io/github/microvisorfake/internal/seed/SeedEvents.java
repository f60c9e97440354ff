package io.github.microvisorfake.internal.seed;

import java.io.Reader;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Reads the events of a YAML or JSON text one by one and rejects those that a seed must not have.
 * Does not keep events, so deep nesting and aliases do not use memory.
 */
final class SeedEvents {

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  /**
   * The number of characters that the parser reads at a time. The parser copies its current scalar
   * with each read, so with its default of 1 KiB a scalar of a few megabytes would take minutes.
   */
  private static final int CHUNK = 1 << 20;

  /** Problems that are shown: texts that quote nothing of the seed. */
  private static final Set<String> PROBLEMS_WITHOUT_QUOTES =
      Set.of(
          "could not find expected ':'",
          "expected <block end>, but found '-'",
          "expected <block end>, but found '<block mapping start>'",
          "expected <block end>, but found '<block sequence start>'",
          "expected <block end>, but found '<scalar>'",
          "expected the node content, but found '<stream end>'",
          "found a tag",
          "found unexpected document separator",
          "found unexpected end of stream",
          "mapping keys are not allowed here",
          "mapping values are not allowed here",
          "sequence entries are not allowed here");

  private final Iterator<Event> events;
  private SourceLocation last = SourceLocation.START;

  SeedEvents(Reader text) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setBufferSize(CHUNK).build();
    events = new Parse(settings).parseReader(text).iterator();
  }

  /** Returns the next event. Must not be called after the end of the stream. */
  Event next() throws SeedSyntaxException {
    Event event = read();
    last = location(event.getStartMark());
    if (event instanceof AliasEvent) {
      throw error(
          "an alias is not allowed; write the value itself, or quote a text that begins with '*'");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw error("an anchor is not allowed; remove it, or quote a text that begins with '&'");
    }
    if (tag(event).isPresent()) {
      throw error("a tag is not allowed; remove it, or quote a text that begins with '!'");
    }
    return event;
  }

  private Event read() throws SeedSyntaxException {
    try {
      return events.next();
    } catch (MarkedYamlEngineException e) {
      throw new SeedSyntaxException(location(e.getProblemMark()), syntax(e));
    } catch (RuntimeException e) {
      // The parser also throws NumberFormatException and others, for example for a wrong escape.
      throw error("the text is neither YAML nor JSON; check it from here on");
    }
  }

  /** Omits a message of the parser that can quote the text, which may be a secret. */
  private static String syntax(MarkedYamlEngineException e) {
    String problem = "" + e.getProblem();
    String shown = problem.contains("tag handle") ? "found a tag" : problem;
    return "the text is neither YAML nor JSON"
        + (PROBLEMS_WITHOUT_QUOTES.contains(shown) ? ": " + shown : "")
        + "; check the indentation and the brackets, and quote a text with special characters";
  }

  /** Returns the location of the latest event. */
  SourceLocation location() {
    return last;
  }

  /** Returns an exception for an error at the latest event. */
  SeedSyntaxException error(String message) {
    return new SeedSyntaxException(last, message);
  }

  /** Returns a scalar as text. */
  SeedText text(ScalarEvent scalar) throws SeedSyntaxException {
    if (scalar.getScalarStyle() == ScalarStyle.PLAIN && NULLS.contains(scalar.getValue())) {
      throw error(
          "null is not allowed; write a value, quote null if it is a text, or leave it out");
    }
    return new SeedText(scalar.getValue(), last);
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }

  private SourceLocation location(Optional<Mark> mark) {
    return mark.map(at -> new SourceLocation(at.getLine() + 1, at.getColumn() + 1)).orElse(last);
  }
}
