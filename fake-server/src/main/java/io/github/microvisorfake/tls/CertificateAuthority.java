package io.github.microvisorfake.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificate authority that has signed the certificates of a server: what clients need to
 * trust it. All servers of a JVM share one authority, which is new in each JVM. Its private key
 * never leaves the JVM.
 *
 * <pre>{@code
 * CertificateAuthority authority = server.certificateAuthority();
 * HttpClient client =
 *     HttpClient.newBuilder()
 *         .proxy(server.proxySelector())
 *         .sslContext(authority.sslContext())
 *         .build();
 * // GET https://microvisor.twilio.com/v1/Devices is answered by the server.
 * }</pre>
 */
public final class CertificateAuthority {

  /** The password of trust stores. It protects nothing, because certificates are not secret. */
  public static final String TRUST_STORE_PASSWORD = "changeit";

  /** The type of trust stores. */
  public static final String TRUST_STORE_TYPE = "PKCS12";

  private static final String ALIAS = "microvisor-fake";
  private static final int LINE_LENGTH = 64;

  private final X509Certificate certificate;

  private CertificateAuthority(X509Certificate certificate) {
    this.certificate = certificate;
  }

  /**
   * Returns the authority with a certificate.
   *
   * @param certificate the certificate of the authority
   */
  public static CertificateAuthority of(X509Certificate certificate) {
    return new CertificateAuthority(Objects.requireNonNull(certificate, "certificate"));
  }

  /** Returns the certificate of the authority. */
  public X509Certificate certificate() {
    return certificate;
  }

  /**
   * Returns the certificate as PEM: a block {@code CERTIFICATE} whose lines end in line feeds, as
   * in files for curl, Node.js and Python.
   */
  public String pem() {
    Base64.Encoder encoder = Base64.getMimeEncoder(LINE_LENGTH, new byte[] {'\n'});
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + encoder.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("the certificate was encoded before", e);
    }
  }

  /**
   * Writes the certificate to a file as PEM.
   *
   * @param file the file to write; an existing file is replaced
   * @return the file
   * @throws UncheckedIOException if the file cannot be written
   */
  public Path writePem(Path file) {
    try {
      return Files.writeString(file, pem(), US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the certificate to " + file, e);
    }
  }

  /** Returns a context for clients that trust this authority and no other. */
  public SSLContext sslContext() {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(keyStore());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  /**
   * Writes a trust store of type {@value #TRUST_STORE_TYPE} with the password {@value
   * #TRUST_STORE_PASSWORD}, as for the system property {@code javax.net.ssl.trustStore}. It
   * contains this authority and no other.
   *
   * @param file the file to write; an existing file is replaced
   * @return the file
   * @throws UncheckedIOException if the file cannot be written
   */
  public Path trustStore(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      keyStore().store(out, TRUST_STORE_PASSWORD.toCharArray());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the trust store to " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PKCS#12", e);
    }
  }

  private KeyStore keyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(TRUST_STORE_TYPE);
    store.load(null, null);
    store.setCertificateEntry(ALIAS, certificate);
    return store;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CertificateAuthority that && certificate.equals(that.certificate);
  }

  @Override
  public int hashCode() {
    return certificate.hashCode();
  }

  /** Returns a string with the subject of the certificate. */
  @Override
  public String toString() {
    return "CertificateAuthority[" + certificate.getSubjectX500Principal() + "]";
  }
}
