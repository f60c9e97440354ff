package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Reads seeds. Follows the {@link SeedSchema}, which limits the depth of recursion, and stops at
 * the first error.
 */
final class SeedReader {

  private final SeedEvents events;

  private SeedReader(SeedEvents events) {
    this.events = events;
  }

  /**
   * Reads the accounts of a seed.
   *
   * @param text a text that {@link SeedSource} has checked
   * @throws SeedSyntaxException if the text is neither YAML nor JSON, or does not match the schema
   */
  static List<SeedObject> read(Reader text) throws SeedSyntaxException {
    return new SeedReader(new SeedEvents(text)).document(SeedSchema.FILE).objects("accounts");
  }

  /**
   * Reads a text that is a single account.
   *
   * @throws SeedSyntaxException as {@link #read} does
   */
  static SeedObject readAccount(Reader text) throws SeedSyntaxException {
    return new SeedReader(new SeedEvents(text)).document(SeedSchema.ACCOUNT);
  }

  private SeedObject document(SeedSchema schema) throws SeedSyntaxException {
    events.next(); // start of the stream
    if (events.next().getEventId() == ID.StreamEnd) {
      return new SeedObject(SourceLocation.START, schema, Map.of());
    }
    SeedObject file = object(events.next(), schema);
    events.next(); // end of the document
    if (events.next().getEventId() != ID.StreamEnd) {
      throw events.error("a second document begins here; move its accounts to the first document");
    }
    return file;
  }

  private SeedObject object(Event start, SeedSchema schema) throws SeedSyntaxException {
    Optional<String> shorthand = schema.shorthand();
    if (start instanceof ScalarEvent scalar && shorthand.isPresent()) {
      SeedText text = events.text(scalar);
      return new SeedObject(text.location(), schema, Map.of(shorthand.get(), text));
    }
    require(
        start,
        ID.MappingStart,
        schema.noun() + " must consist of names and values; write 'name: value'");
    SourceLocation location = events.location();
    Map<String, SeedValue> values = new HashMap<>();
    Names names = new Names();
    for (Event event = events.next(); !isEnd(event); event = events.next()) {
      String name = names.add(name(event));
      SeedProperty property = schema.property(name).orElse(null);
      if (property == null) {
        throw events.error(schema.unknown(name));
      }
      values.put(name, value(property));
    }
    return new SeedObject(location, schema, Map.copyOf(values));
  }

  private SeedValue value(SeedProperty property) throws SeedSyntaxException {
    Event event = events.next();
    return switch (property.type()) {
      case TEXT -> text(event, "'" + property.name() + "'");
      case TEXTS -> new SeedValue.TextList(texts(event, property.name()));
      case ENTRIES -> new SeedValue.EntryList(entries(event, property.name()));
      case OBJECTS ->
          new SeedValue.ObjectList(objects(event, property.name(), property.items().orElseThrow()));
    };
  }

  private List<SeedText> texts(Event start, String name) throws SeedSyntaxException {
    requireList(start, name);
    List<SeedText> texts = new ArrayList<>();
    for (Event event = events.next(); !isEnd(event); event = events.next()) {
      texts.add(text(event, "each item of '" + name + "'"));
    }
    return texts;
  }

  private List<SeedObject> objects(Event start, String name, SeedSchema schema)
      throws SeedSyntaxException {
    requireList(start, name);
    List<SeedObject> objects = new ArrayList<>();
    for (Event event = events.next(); !isEnd(event); event = events.next()) {
      objects.add(object(event, schema));
    }
    return objects;
  }

  private List<SeedEntry> entries(Event start, String name) throws SeedSyntaxException {
    require(
        start,
        ID.MappingStart,
        "'" + name + "' must consist of keys and values; write 'key: value'");
    List<SeedEntry> entries = new ArrayList<>();
    Names keys = new Names();
    for (Event event = events.next(); !isEnd(event); event = events.next()) {
      SeedText key = name(event);
      keys.add(key);
      entries.add(entry(key, events.next(), name));
    }
    return entries;
  }

  private SeedEntry entry(SeedText key, Event value, String name) throws SeedSyntaxException {
    boolean isFingerprint = name.equals("secrets") && value.getEventId() == ID.MappingStart;
    return new SeedEntry(
        key,
        isFingerprint ? fingerprint() : text(value, "each value of '" + name + "'"),
        isFingerprint);
  }

  private SeedText fingerprint() throws SeedSyntaxException {
    SourceLocation location = events.location();
    boolean isNamed =
        events.next() instanceof ScalarEvent name && name.getValue().equals(SeedEntry.FINGERPRINT);
    if (isNamed && events.next() instanceof ScalarEvent digest) {
      String text = digest.getValue();
      if (isEnd(events.next())) {
        return new SeedText(text, location);
      }
    }
    throw new SeedSyntaxException(
        location, "each value of 'secrets' must be a text, not a list or a mapping; quote it");
  }

  private SeedText name(Event event) throws SeedSyntaxException {
    return text(event, "a name");
  }

  private SeedText text(Event event, String what) throws SeedSyntaxException {
    if (event instanceof ScalarEvent scalar) {
      return events.text(scalar);
    }
    throw events.error(format("%s must be a text, not a list or a mapping; quote it", what));
  }

  private void requireList(Event start, String name) throws SeedSyntaxException {
    require(start, ID.SequenceStart, "'" + name + "' must be a list; begin each item with '- '");
  }

  private void require(Event event, ID id, String otherwise) throws SeedSyntaxException {
    if (event.getEventId() != id) {
      throw events.error(otherwise);
    }
  }

  private static boolean isEnd(Event event) {
    return event.getEventId() == ID.MappingEnd || event.getEventId() == ID.SequenceEnd;
  }

  /** The names in a mapping, which must be unique. */
  private static final class Names {

    private final Map<String, SourceLocation> seen = new HashMap<>();

    /** Does not quote the name, which may be part of a secret in the wrong place. */
    String add(SeedText name) throws SeedSyntaxException {
      @Nullable SourceLocation before = seen.putIfAbsent(name.text(), name.location());
      if (before != null) {
        throw new SeedSyntaxException(
            name.location(),
            format("this name already occurs in line %d; keep one of the two", before.line()));
      }
      return name.text();
    }
  }
}
