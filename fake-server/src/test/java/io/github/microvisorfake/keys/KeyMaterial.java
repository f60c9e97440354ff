package io.github.microvisorfake.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys of all kinds, made by the JDK and by BouncyCastle. */
public final class KeyMaterial {

  /** An ordinary pair: 2048 bits, exponent 65537. */
  public static final KeyPair RSA = rsa(2_048, RSAKeyGenParameterSpec.F4);

  public static final KeyPair EC = pair("EC", new ECGenParameterSpec("secp256r1"));

  private KeyMaterial() {}

  public static RSAPublicKey publicKey() {
    return (RSAPublicKey) RSA.getPublic();
  }

  public static KeyPair rsa(int bits, BigInteger exponent) {
    return pair("RSA", new RSAKeyGenParameterSpec(bits, exponent));
  }

  public static KeyPair pair(String algorithm, AlgorithmParameterSpec parameters) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(parameters);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static KeyPair pair(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bare base64 that Twilio's sample for Java sends. */
  public static String base64(Key key) {
    return base64(key.getEncoded());
  }

  public static String base64(byte[] der) {
    return Base64.getEncoder().encodeToString(der);
  }

  /** A block as OpenSSL writes it: lines of 64, ended by LF. */
  public static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(label, body);
  }

  public static String pem(Key publicKey) {
    return pem("PUBLIC KEY", publicKey.getEncoded());
  }

  /** RSAPublicKey of PKCS#1. */
  public static byte[] pkcs1(RSAPublicKey key) {
    try {
      return new org.bouncycastle.asn1.pkcs.RSAPublicKey(key.getModulus(), key.getPublicExponent())
          .getEncoded("DER");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RSAPrivateKey of PKCS#1, or ECPrivateKey of SEC1: what lies inside PKCS#8. */
  public static byte[] inner(KeyPair pair) {
    try {
      return PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded()).getPrivateKey().getOctets();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(e);
    }
  }

  /** EncryptedPrivateKeyInfo, by PKCS#12's password-based encryption. */
  public static byte[] encrypted(KeyPair pair) {
    try {
      String algorithm = "PBEWithSHA1AndDESede";
      Cipher cipher = Cipher.getInstance(algorithm);
      cipher.init(
          Cipher.ENCRYPT_MODE,
          SecretKeyFactory.getInstance(algorithm)
              .generateSecret(new PBEKeySpec("secret".toCharArray())),
          new PBEParameterSpec(new byte[8], 1_000));
      byte[] encrypted = cipher.doFinal(pair.getPrivate().getEncoded());
      return new EncryptedPrivateKeyInfo(cipher.getParameters(), encrypted).getEncoded();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** OpenSSH's own private format. */
  public static byte[] openSsh(KeyPair pair) {
    try {
      AsymmetricKeyParameter key = PrivateKeyFactory.createKey(pair.getPrivate().getEncoded());
      return OpenSSHPrivateKeyUtil.encodePrivateKey(key);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate that a pair has signed for itself. */
  public static byte[] certificate(KeyPair pair) {
    try {
      X500Name name = new X500Name("CN=test");
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
              name,
              BigInteger.ONE,
              Date.from(Instant.EPOCH),
              Date.from(Instant.EPOCH.plusSeconds(1)),
              name,
              SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
      return certificate.getEncoded();
    } catch (GeneralSecurityException | org.bouncycastle.operator.OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes that no cipher would tell from a key's. */
  public static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new SecureRandom().nextBytes(noise);
    return noise;
  }

  /** SubjectPublicKeyInfo of numbers that need not be a key. */
  public static byte[] info(BigInteger modulus, BigInteger exponent) {
    try {
      return new SubjectPublicKeyInfo(
              SubjectPublicKeyInfo.getInstance(publicKey().getEncoded()).getAlgorithm(),
              new org.bouncycastle.asn1.pkcs.RSAPublicKey(modulus, exponent))
          .getEncoded("DER");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
