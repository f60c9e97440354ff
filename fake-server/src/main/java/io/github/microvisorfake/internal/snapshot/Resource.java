package io.github.microvisorfake.internal.snapshot;

import java.util.List;
import java.util.Locale;

/**
 * A part of an account that has a SID, or the account itself.
 *
 * @param sid the SID, which identifies the resource
 * @param name the unique or friendly name, or the SID if there is none
 * @param value what cannot change, such as the hash of an app
 * @param properties the properties, in the order of the text
 */
record Resource(Type type, String sid, String name, Value value, List<Property> properties) {

  /** The types of resources, in the order of the text. */
  enum Type {
    ACCOUNT(""),
    API_KEY("API key "),
    SUBACCOUNT("subaccount "),
    APP("app "),
    DEVICE("device "),
    PUBLIC_KEY("public key ");

    private final String noun;

    Type(String noun) {
      this.noun = noun;
    }
  }

  /** Returns a resource without a name and properties. */
  static Resource unnamed(Type type, String sid, Value value) {
    return new Resource(type, sid, sid, value, List.of());
  }

  /** Returns what is equal for two states of one resource. */
  String id() {
    return sid.toLowerCase(Locale.ROOT);
  }

  /** Returns the resource, such as {@code device thermostat-1}; empty for the account. */
  String label() {
    return type == Type.ACCOUNT ? "" : type.noun + Value.quote(name);
  }

  /** Returns a property of the resource, such as {@code device thermostat-1 config k}. */
  String label(Property property) {
    return type == Type.ACCOUNT ? property.label() : label() + " " + property.label();
  }
}
