package io.github.microvisorfake.internal.snapshot;

/**
 * A property of a resource.
 *
 * @param key the key of a config or a secret; empty for all others
 */
record Property(Kind kind, String key, Value value) {

  /** The kinds of properties, in the order of the text. */
  enum Kind {
    AUTH_TOKEN("authToken"),
    ALLOW_UPDATES("allowUpdates"),
    CLIENT_VALIDATION("clientValidation"),
    DEVICE_RESPONSE_LIMIT("deviceResponseLimit"),
    TARGET_APP("targetApp"),
    REPORTED_APP("reportedApp"),
    LOGGING_UNTIL("loggingUntil"),
    CONFIG("config"),
    SECRET("secret");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }
  }

  static Property of(Kind kind, Value value) {
    return new Property(kind, "", value);
  }

  /** Returns the property without its value, such as {@code config api_url}. */
  String label() {
    return key.isEmpty() ? kind.noun : kind.noun + " " + Value.quote(key);
  }
}
