package io.github.microvisorfake.internal.seed;

/**
 * A config or a secret.
 *
 * @param value the value, or the fingerprint that stands for the value of a secret
 * @param isFingerprint whether the value is a fingerprint
 */
public record SeedEntry(SeedText key, SeedText value, boolean isFingerprint) {

  /** The name before a fingerprint: {@code wifi_password: {sha256: …}}. */
  static final String FINGERPRINT = "sha256";

  /** Returns an entry that was not read from a text. */
  public static SeedEntry ofValue(String key, String value) {
    return of(key, value, false);
  }

  /** Returns a secret without its value that was not read from a text. */
  public static SeedEntry ofFingerprint(String key, String fingerprint) {
    return of(key, fingerprint, true);
  }

  private static SeedEntry of(String key, String value, boolean isFingerprint) {
    return new SeedEntry(
        new SeedText(key, SourceLocation.START),
        new SeedText(value, SourceLocation.START),
        isFingerprint);
  }
}
