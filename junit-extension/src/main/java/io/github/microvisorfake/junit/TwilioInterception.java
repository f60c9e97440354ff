package io.github.microvisorfake.junit;

import com.twilio.Twilio;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.tls.CertificateAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The system properties of one test that lead Twilio's clients to the fake. */
final class TwilioInterception implements CloseableResource, AutoCloseable {

  /** The values before the test, empty for properties that were absent. */
  private final Map<String, Optional<String>> previous = new LinkedHashMap<>();

  private Optional<Path> trustStore = Optional.empty();

  /** Sets the properties. */
  void start(MicrovisorServer server) {
    Path store = trustStore();
    trustStore = Optional.of(store);
    server.certificateAuthority().trustStore(store);
    URI proxy = server.uri();
    set("https.proxyHost", proxy.getHost());
    set("https.proxyPort", String.valueOf(proxy.getPort()));
    set("javax.net.ssl.trustStore", store.toString());
    set("javax.net.ssl.trustStoreType", CertificateAuthority.TRUST_STORE_TYPE);
    set("javax.net.ssl.trustStorePassword", CertificateAuthority.TRUST_STORE_PASSWORD);
    remember("http.nonProxyHosts");
    System.clearProperty("http.nonProxyHosts");
    Twilio.setRestClient(null);
  }

  private static Path trustStore() {
    try {
      return Files.createTempFile("microvisor-fake-", ".p12");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot create the trust store in the folder for temporary files", e);
    }
  }

  private void set(String property, String value) {
    remember(property);
    System.setProperty(property, value);
  }

  private void remember(String property) {
    previous.put(property, Optional.ofNullable(System.getProperty(property)));
  }

  @Override
  public void close() throws IOException {
    previous.forEach(TwilioInterception::restore);
    Twilio.setRestClient(null);
    if (trustStore.isPresent()) {
      Files.deleteIfExists(trustStore.get());
    }
  }

  private static void restore(String property, Optional<String> value) {
    value.ifPresentOrElse(
        text -> System.setProperty(property, text), () -> System.clearProperty(property));
  }
}
