package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Reads a seed file. It goes by the {@link SeedSchema}, and so never deeper than that, and stops at
 * the first mistake.
 */
final class SeedReader {

  private final SeedEvents events;

  private SeedReader(SeedEvents events) {
    this.events = events;
  }

  /**
   * Reads the accounts of a seed file.
   *
   * @param text checked by {@link SeedSource} before
   * @throws SeedSyntaxException if it is neither YAML nor JSON, or not of the format's shape
   */
  static List<SeedObject> read(Reader text) throws SeedSyntaxException {
    return new SeedReader(new SeedEvents(text)).file().objects("accounts");
  }

  private SeedObject file() throws SeedSyntaxException {
    events.next(); // the stream begins
    if (events.next().getEventId() == ID.StreamEnd) {
      return new SeedObject(SourceLocation.START, SeedSchema.FILE, Map.of());
    }
    SeedObject file = object(events.next(), SeedSchema.FILE);
    events.next(); // the document ends
    if (events.next().getEventId() != ID.StreamEnd) {
      throw events.mistake("a second document begins here; put its accounts into the first");
    }
    return file;
  }

  private SeedObject object(Event start, SeedSchema shape) throws SeedSyntaxException {
    require(start, ID.MappingStart, shape.noun() + " has names and values, as in 'name: value'");
    SourceLocation place = events.place();
    Map<String, SeedValue> parts = new HashMap<>();
    Names names = new Names();
    for (Event event = events.next(); !isEnd(event); event = events.next()) {
      String name = names.take(name(event));
      SeedProperty part = shape.part(name).orElse(null);
      if (part == null) {
        throw events.mistake(shape.unknown(name));
      }
      parts.put(name, value(part));
    }
    return new SeedObject(place, shape, Map.copyOf(parts));
  }

  private SeedValue value(SeedProperty part) throws SeedSyntaxException {
    Event event = events.next();
    return switch (part.kind()) {
      case TEXT -> text(event, "'" + part.name() + "'");
      case TEXTS -> new SeedValue.Texts(texts(event, part.name()));
      case ENTRIES -> new SeedValue.Entries(entries(event, part.name()));
      case OBJECTS ->
          new SeedValue.Objects(objects(event, part.name(), part.items().orElseThrow()));
    };
  }

  private List<SeedText> texts(Event start, String name) throws SeedSyntaxException {
    requireList(start, name);
    List<SeedText> texts = new ArrayList<>();
    for (Event event = events.next(); !isEnd(event); event = events.next()) {
      texts.add(text(event, "each of '" + name + "'"));
    }
    return texts;
  }

  private List<SeedObject> objects(Event start, String name, SeedSchema shape)
      throws SeedSyntaxException {
    requireList(start, name);
    List<SeedObject> objects = new ArrayList<>();
    for (Event event = events.next(); !isEnd(event); event = events.next()) {
      objects.add(object(event, shape));
    }
    return objects;
  }

  private List<SeedEntry> entries(Event start, String name) throws SeedSyntaxException {
    require(start, ID.MappingStart, "'" + name + "' has keys and values, as in 'key: value'");
    List<SeedEntry> entries = new ArrayList<>();
    Names keys = new Names();
    for (Event event = events.next(); !isEnd(event); event = events.next()) {
      SeedText key = name(event);
      keys.take(key);
      entries.add(new SeedEntry(key, text(events.next(), "each of '" + name + "'")));
    }
    return entries;
  }

  private SeedText name(Event event) throws SeedSyntaxException {
    return text(event, "a name");
  }

  private SeedText text(Event event, String what) throws SeedSyntaxException {
    if (event instanceof ScalarEvent scalar) {
      return events.text(scalar);
    }
    throw events.mistake(format("%s is a text, no list and no mapping; quote it", what));
  }

  private void requireList(Event start, String name) throws SeedSyntaxException {
    require(start, ID.SequenceStart, "'" + name + "' is a list; begin each item with '- '");
  }

  private void require(Event event, ID id, String otherwise) throws SeedSyntaxException {
    if (event.getEventId() != id) {
      throw events.mistake(otherwise);
    }
  }

  private static boolean isEnd(Event event) {
    return event.getEventId() == ID.MappingEnd || event.getEventId() == ID.SequenceEnd;
  }

  /** The names of one mapping, each once. */
  private static final class Names {

    private final Map<String, SourceLocation> seen = new HashMap<>();

    /** The name is not quoted: what is out of place may be part of a secret. */
    String take(SeedText name) throws SeedSyntaxException {
      @Nullable SourceLocation before = seen.putIfAbsent(name.text(), name.place());
      if (before != null) {
        throw new SeedSyntaxException(
            name.place(),
            format("this name is given twice, in line %d too; keep one", before.line()));
      }
      return name.text();
    }
  }
}
