package io.github.microvisorfake.internal.api;

import java.util.List;
import java.util.regex.Pattern;

/** One of the two APIs that are faked, each with a host of its own. Their paths do not overlap. */
public enum Product {
  MICROVISOR("microvisor"),
  ACCOUNTS("accounts");

  /** Both. */
  static final List<Product> ALL = List.of(values());

  private static final String DOMAIN = ".twilio.com";

  /** Between a product and Twilio's domain may stand an edge and a region. */
  private static final String EDGE_AND_REGION = "(\\.[a-z0-9-]+){0,2}";

  private final String host;
  private final Pattern hosts;

  Product(String label) {
    host = label + DOMAIN;
    hosts = Pattern.compile(label + EDGE_AND_REGION + Pattern.quote(DOMAIN));
  }

  /** The name of its host, such as {@code microvisor.twilio.com}. */
  public String host() {
    return host;
  }

  /** Whether a name is its host's, those of edges and regions included. */
  boolean isHost(String name) {
    return name.endsWith(DOMAIN) && hosts.matcher(name).matches();
  }

  /** Whose path it is. */
  static Product of(PathTemplate path) {
    return path.text().startsWith("/v1/Credentials/") ? ACCOUNTS : MICROVISOR;
  }
}
