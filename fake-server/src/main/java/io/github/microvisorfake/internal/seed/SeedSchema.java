package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.EditDistance;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The seed format: which things there are, and by which names they have what. */
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
      SeedProperty.entries("configs"),
      SeedProperty.entries("secrets"),
      SeedProperty.objects("apps", APP),
      SeedProperty.objects("devices", DEVICE),
      SeedProperty.objects("publicKeys", PUBLIC_KEY)),

  FILE("a seed file", SeedProperty.objects("accounts", ACCOUNT));

  /** A name at most so different from one of ours may have been meant as it. */
  private static final int NEAR = 3;

  private final String noun;

  // Filled by the constructor alone.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, SeedProperty> parts = new LinkedHashMap<>();

  SeedSchema(String noun, SeedProperty... parts) {
    this.noun = noun;
    for (SeedProperty part : parts) {
      this.parts.put(part.name(), part);
    }
  }

  /** What a name is for, if this thing has it. */
  Optional<SeedProperty> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /** The names, in the order of the documentation. */
  public List<String> names() {
    return List.copyOf(parts.keySet());
  }

  /** Such as {@code a device}. */
  String noun() {
    return noun;
  }

  /**
   * Says that a name is unknown, and what to write. It is quoted only if it is much like one of
   * ours: with a colon in the wrong place, part of a secret looks like a name.
   */
  String unknown(String name) {
    Optional<String> near =
        parts.keySet().stream()
            .filter(known -> isNear(known, name))
            .min(Comparator.comparing(known -> EditDistance.between(known, name)));
    if (near.isPresent()) {
      return format("unknown name '%s'; write '%s'", name, near.get());
    }
    String known = noun + " has " + String.join(", ", parts.keySet());
    String owners =
        Stream.of(values())
            .filter(other -> other.parts.containsKey(name))
            .map(SeedSchema::noun)
            .collect(Collectors.joining(" or "));
    return owners.isEmpty()
        ? "unknown name; " + known
        : format("'%s' belongs to %s; %s", name, owners, known);
  }

  private static boolean isNear(String known, String name) {
    return EditDistance.between(known, name) <= Math.min(NEAR, known.length() / 3);
  }
}
