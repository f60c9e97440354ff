package io.github.microvisorfake.internal.api;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The APIs of the fake, each with its own host. Their paths do not overlap, except that the upload
 * of an app has the path of the list of apps.
 */
public enum Product {
  MICROVISOR("microvisor"),
  ACCOUNTS("accounts"),
  /** The upload of apps. */
  UPLOAD("microvisor-upload"),
  /** The older API of Twilio, of which the fake has the creation of API keys only. */
  API("api");

  /** All products, as a shared list. */
  static final List<Product> ALL = List.of(values());

  private static final String DOMAIN = ".twilio.com";

  /** The optional edge and region between the product and Twilio's domain. */
  private static final String EDGE_AND_REGION = "(\\.[a-z0-9-]+){0,2}";

  private final String host;
  private final Pattern hosts;

  Product(String label) {
    host = label + DOMAIN;
    hosts = Pattern.compile(label + EDGE_AND_REGION + Pattern.quote(DOMAIN));
  }

  /** Returns the name of the host, such as {@code microvisor.twilio.com}. */
  public String host() {
    return host;
  }

  /** Returns whether a name is a host of this product, including hosts of edges and regions. */
  boolean isHost(String name) {
    return name.endsWith(DOMAIN) && hosts.matcher(name).matches();
  }

  /** Returns the product of an operation. */
  static Product of(String method, String path) {
    if (path.startsWith("/v1/Credentials/")) {
      return ACCOUNTS;
    }
    if (path.startsWith("/2010-04-01/")) {
      return API;
    }
    return (method + path).equals("POST/v1/Apps") ? UPLOAD : MICROVISOR;
  }
}
