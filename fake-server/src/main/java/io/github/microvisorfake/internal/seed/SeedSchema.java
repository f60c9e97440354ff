package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.EditDistance;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The format of seeds: the types of objects and their properties. */
public enum SeedSchema {
  API_KEY("an API key", SeedProperty.text("sid"), SeedProperty.text("secret")),

  APP(
      "an app",
      SeedProperty.text("sid"),
      SeedProperty.text("uniqueName"),
      SeedProperty.text("hash"),
      SeedProperty.text("manifest")),

  PUBLIC_KEY(
      "a public key",
      SeedProperty.text("sid"),
      SeedProperty.text("friendlyName"),
      SeedProperty.text("publicKey")),

  DEVICE(
      "a device",
      SeedProperty.text("sid"),
      SeedProperty.text("uniqueName"),
      SeedProperty.text("targetApp"),
      SeedProperty.text("reportedApp"),
      SeedProperty.text("updateErrorCode"),
      SeedProperty.text("loggingUntil"),
      SeedProperty.entries("configs"),
      SeedProperty.entries("secrets")),

  ACCOUNT(
      "an account",
      SeedProperty.text("sid"),
      SeedProperty.text("authToken"),
      SeedProperty.objects("apiKeys", API_KEY),
      SeedProperty.texts("subaccounts"),
      SeedProperty.text("allowUpdates"),
      SeedProperty.text("clientValidation"),
      SeedProperty.text("deviceResponseLimit"),
      SeedProperty.entries("configs"),
      SeedProperty.entries("secrets"),
      SeedProperty.objects("apps", APP),
      SeedProperty.objects("devices", DEVICE),
      SeedProperty.objects("publicKeys", PUBLIC_KEY)),

  FILE("a seed file", SeedProperty.objects("accounts", ACCOUNT));

  /** The maximum edit distance of a name from the known name that it may misspell. */
  private static final int MAX_DISTANCE = 3;

  private final String noun;

  // Only the constructor changes it.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, SeedProperty> properties = new LinkedHashMap<>();

  SeedSchema(String noun, SeedProperty... properties) {
    this.noun = noun;
    for (SeedProperty property : properties) {
      this.properties.put(property.name(), property);
    }
  }

  /** Returns the property with the given name, or empty if there is none. */
  Optional<SeedProperty> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /** Returns the names of the properties, in the order of the documentation. */
  public List<String> names() {
    return List.copyOf(properties.keySet());
  }

  /**
   * Returns the property that a text in place of the whole object sets: a device can be written as
   * its unique name alone.
   */
  Optional<String> shorthand() {
    return this == DEVICE ? Optional.of("uniqueName") : Optional.empty();
  }

  /** Returns the noun with its article, such as {@code a device}. */
  String noun() {
    return noun;
  }

  /**
   * Returns a message for an unknown name. It quotes only a name of letters, digits, {@code _} and
   * {@code -}, because a colon in the wrong place makes a part of a secret look like a name.
   */
  String unknown(String name) {
    if (this == ACCOUNT && FILE.properties.containsKey(name)) {
      return format("'%s' belongs to a seed file; write one entry of that list here", name);
    }
    Optional<String> similar =
        properties.keySet().stream()
            .filter(known -> isSimilar(known, name))
            .min(Comparator.comparing(known -> EditDistance.between(known, name)));
    if (similar.isPresent()) {
      return format("unknown name '%s'; write '%s'", name, similar.get());
    }
    String known = noun + " can have " + String.join(", ", properties.keySet());
    String owners =
        Stream.of(values())
            .filter(other -> other.properties.containsKey(name))
            .map(SeedSchema::noun)
            .collect(Collectors.joining(" or "));
    return owners.isEmpty()
        ? unknownName(name) + "; " + known
        : format("'%s' belongs to %s; %s%s", name, owners, known, remedy(name));
  }

  /** The content of an account, as the control API returns it, is not a seed file yet. */
  private String remedy(String name) {
    return this == FILE && ACCOUNT.properties.containsKey(name)
        ? "; write the account as an entry of that list: {\"accounts\": [...]}"
        : "";
  }

  private static String unknownName(String name) {
    return QuotedValue.isName(name) ? "unknown name '" + name + "'" : "unknown name";
  }

  private static boolean isSimilar(String known, String name) {
    return EditDistance.between(known, name) <= Math.min(MAX_DISTANCE, known.length() / 3);
  }
}
