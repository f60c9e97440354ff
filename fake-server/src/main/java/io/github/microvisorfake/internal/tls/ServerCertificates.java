package io.github.microvisorfake.internal.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jspecify.annotations.Nullable;

/**
 * Provides a certificate for the name that the client requests (SNI), issued on the first request.
 * Clients that request no name, or one that is not faked, get the certificate of the loopback
 * addresses.
 *
 * <p>Safe for use by multiple threads.
 */
final class ServerCertificates extends X509ExtendedKeyManager {

  private static final String LOCALHOST = "localhost";
  private static final String EC = "EC";

  /** There are arbitrarily many names of regions. */
  private static final int MAX_CERTIFICATES = 100;

  private final CertificateIssuer issuer;
  private final Predicate<String> isFaked;

  private final Map<String, KeyAndCertificate> issued =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KeyAndCertificate> eldest) {
          return size() > MAX_CERTIFICATES;
        }
      };

  /**
   * Creates a key manager.
   *
   * @param isFaked returns whether a name in lower case is faked
   */
  ServerCertificates(CertificateIssuer issuer, Predicate<String> isFaked) {
    this.issuer = issuer;
    this.isFaked = isFaked;
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
    return keyType.startsWith(EC) ? requestedName(engine) : null;
  }

  private String requestedName(SSLEngine engine) {
    if (engine.getHandshakeSession() instanceof ExtendedSSLSession session) {
      for (SNIServerName requested : session.getRequestedServerNames()) {
        if (requested instanceof SNIHostName host) {
          String name = host.getAsciiName().toLowerCase(Locale.ROOT);
          return isFaked.test(name) ? name : LOCALHOST;
        }
      }
    }
    return LOCALHOST;
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return new X509Certificate[] {find(alias).certificate(), issuer.certificate()};
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return find(alias).privateKey();
  }

  private synchronized KeyAndCertificate find(String name) {
    return issued.computeIfAbsent(name, absent -> issuer.issue(names(name)));
  }

  private static List<GeneralName> names(String name) {
    GeneralName dns = new GeneralName(GeneralName.dNSName, name);
    return name.equals(LOCALHOST)
        ? List.of(
            dns,
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1"))
        : List.of(dns);
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return keyType.startsWith(EC) ? new String[] {LOCALHOST} : null;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }
}
