package io.github.microvisorfake.internal.seed;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes seeds as JSON that {@link SeedReader} reads: with the properties in the order of the
 * schema, one per line. Characters that YAML does not allow become escape sequences.
 */
public final class SeedWriter {

  /** Properties that are no texts in JSON. */
  private static final Set<String> LITERALS =
      Set.of("allowUpdates", "updateErrorCode", "deviceResponseLimit");

  private static final Pattern LITERAL = Pattern.compile("true|false|-?(0|[1-9][0-9]{0,9})");

  private final JsonText json = new JsonText();

  private SeedWriter() {}

  /** Returns a seed file with the given accounts, which ends with a line break. */
  public static String file(List<SeedObject> accounts) {
    return object(new SeedObjectBuilder(SeedSchema.FILE).objects("accounts", accounts).build());
  }

  /** Returns one object of a seed, such as an account, which ends with a line break. */
  public static String object(SeedObject object) {
    SeedWriter writer = new SeedWriter();
    writer.write(object);
    return writer.json.end();
  }

  private void write(SeedObject object) {
    json.begin('{');
    object.values((name, value) -> write(name, value));
    json.end('}');
  }

  private void write(String name, SeedValue value) {
    json.name(name);
    if (value instanceof SeedText text) {
      writeText(name, text.text());
    } else if (value instanceof SeedValue.TextList texts) {
      json.begin('[');
      texts.items().forEach(text -> json.item().text(text.text()));
      json.end(']');
    } else if (value instanceof SeedValue.EntryList entries) {
      json.begin('{');
      entries.items().forEach(this::writeEntry);
      json.end('}');
    } else if (value instanceof SeedValue.ObjectList objects) {
      json.begin('[');
      objects.items().forEach(this::writeItem);
      json.end(']');
    }
  }

  private void writeText(String name, String text) {
    if (LITERALS.contains(name) && LITERAL.matcher(text).matches()) {
      json.literal(text);
    } else {
      json.text(text);
    }
  }

  private void writeItem(SeedObject object) {
    json.item();
    write(object);
  }

  private void writeEntry(SeedEntry entry) {
    json.name(entry.key().text());
    if (entry.isFingerprint()) {
      json.begin('{').name(SeedEntry.FINGERPRINT).text(entry.value().text()).end('}');
    } else {
      json.text(entry.value().text());
    }
  }
}
