package io.github.microvisorfake.internal.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority. All servers of a JVM share one, so that clients have to trust only one
 * certificate. BouncyCastle builds the certificates, and the JDK signs them.
 */
public final class CertificateIssuer {

  private static final String SIGNATURE = "SHA256withECDSA";

  /** Clocks of clients may be late. */
  private static final Duration BEFORE_NOW = Duration.ofDays(1);

  /** Some clients reject certificates of servers that are valid for more than 398 days. */
  private static final Duration LIFETIME = Duration.ofDays(397);

  private static final int SERIAL_BITS = 127;

  private final KeyAndCertificate authority;

  private CertificateIssuer(KeyAndCertificate authority) {
    this.authority = authority;
  }

  /** Creates the shared authority on first use, because that is slow. */
  private static final class Shared {
    static final CertificateIssuer ISSUER = create();
  }

  /** Returns the authority of this JVM, which the first call creates. */
  public static CertificateIssuer shared() {
    return Shared.ISSUER;
  }

  private static CertificateIssuer create() {
    try {
      KeyPair keys = KeyAndCertificate.generateKeyPair();
      X500Name name = name("Microvisor Fake CA " + Long.toHexString(new SecureRandom().nextLong()));
      X509v3CertificateBuilder builder = builder(name, name, keys);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return new CertificateIssuer(sign(builder, keys, keys.getPrivate()));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("every JDK can sign with ECDSA", e);
    }
  }

  /** Returns the certificate of the authority. */
  public X509Certificate certificate() {
    return authority.certificate();
  }

  /** Returns a new certificate for a server with these names. */
  KeyAndCertificate issue(List<GeneralName> names) {
    try {
      KeyPair keys = KeyAndCertificate.generateKeyPair();
      X500Name issuer = X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
      X509v3CertificateBuilder builder =
          builder(issuer, name(names.get(0).getName().toString()), keys);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(names.toArray(GeneralName[]::new)));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate()));
      return sign(builder, keys, authority.privateKey());
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("every JDK can sign with ECDSA", e);
    }
  }

  private static X500Name name(String commonName) {
    return new X500Name("CN=" + commonName);
  }

  private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair keys)
      throws GeneralSecurityException, IOException {
    Instant start = Instant.now().minus(BEFORE_NOW);
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, new SecureRandom()),
            Date.from(start),
            Date.from(start.plus(LIFETIME)),
            subject,
            keys.getPublic());
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
    return builder;
  }

  private static KeyAndCertificate sign(
      X509v3CertificateBuilder builder, KeyPair keys, PrivateKey signer)
      throws GeneralSecurityException, OperatorCreationException {
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(signer)));
    return new KeyAndCertificate(keys.getPrivate(), certificate);
  }

  @Override
  public String toString() {
    return "CertificateIssuer[" + certificate().getSubjectX500Principal() + "]";
  }
}
