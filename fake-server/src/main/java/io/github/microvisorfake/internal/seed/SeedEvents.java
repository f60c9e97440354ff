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
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The events of a YAML or JSON text, one after the other, without those that a seed file must not
 * have. Nothing is kept, so what nests too deep, or would grow by aliases, costs nothing.
 */
final class SeedEvents {

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  /**
   * So many characters the parser takes at a time. With each it copies the text that it is in: by
   * its own 1 KiB, a text of some megabytes would take minutes.
   */
  private static final int CHUNK = 1 << 20;

  private final Iterator<Event> events;
  private SourceLocation last = SourceLocation.START;

  SeedEvents(Reader text) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setBufferSize(CHUNK).build();
    events = new Parse(settings).parseReader(text).iterator();
  }

  /** The next event. There is one until the stream's end has come. */
  Event next() throws SeedSyntaxException {
    Event event = read();
    last = place(event.getStartMark());
    if (event instanceof AliasEvent) {
      throw mistake(
          "an alias is not allowed; write the value out, and quote a text that begins with '*'");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw mistake("an anchor is not allowed; quote a text that begins with '&'");
    }
    if (tag(event).isPresent()) {
      throw mistake("a tag is not allowed; all is text here, quote one that begins with '!'");
    }
    return event;
  }

  private Event read() throws SeedSyntaxException {
    try {
      return events.next();
    } catch (MarkedYamlEngineException e) {
      throw new SeedSyntaxException(place(e.getProblemMark()), syntax(e));
    } catch (YamlEngineException e) {
      throw mistake("this is neither YAML nor JSON; check what stands here and behind");
    }
  }

  /** The parser's own words, but for those that quote more than a single character. */
  private static String syntax(MarkedYamlEngineException e) {
    String problem = e.getProblem().contains("tag handle") ? "found a tag" : e.getProblem();
    return "this is neither YAML nor JSON: "
        + problem
        + "; check indentation and brackets, and quote a text with special characters";
  }

  /** Where the latest event began. */
  SourceLocation place() {
    return last;
  }

  /** A mistake at the latest event. */
  SeedSyntaxException mistake(String message) {
    return new SeedSyntaxException(last, message);
  }

  /** A scalar as text. */
  SeedText text(ScalarEvent scalar) throws SeedSyntaxException {
    if (scalar.getScalarStyle() == ScalarStyle.PLAIN && NULLS.contains(scalar.getValue())) {
      throw mistake("null is no value; write one, in quotes if it is that word, or nothing at all");
    }
    return new SeedText(scalar.getValue(), last);
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }

  private SourceLocation place(Optional<Mark> mark) {
    return mark.map(at -> new SourceLocation(at.getLine() + 1, at.getColumn() + 1)).orElse(last);
  }
}
