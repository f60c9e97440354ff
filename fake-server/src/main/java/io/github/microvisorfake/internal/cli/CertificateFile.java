package io.github.microvisorfake.internal.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.tls.CertificateAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file with the certificate of the authority that clients have to trust. */
final class CertificateFile {

  private static final String START = "-----BEGIN CERTIFICATE-----";

  private CertificateFile() {}

  /**
   * Checks that the file can be written and replaces no other file of the user.
   *
   * @throws IOException if it cannot be written
   */
  static void check(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(
          file + " cannot be created; create the folder " + folder + ", or name another file");
    }
    if (Files.exists(file) && !isEmptyOrCertificate(file)) {
      throw new IOException(
          file + " exists and is not a certificate; delete it, or name another file");
    }
  }

  private static boolean isEmptyOrCertificate(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(START.length()), US_ASCII);
      return start.isEmpty() || start.equals(START);
    }
  }

  /** Writes the certificate to a file, or to a temporary one that is deleted at the end. */
  static Path write(CertificateAuthority authority, Optional<Path> file) throws IOException {
    return authority.writePem(file.isPresent() ? file.get() : temporary()).toAbsolutePath();
  }

  private static Path temporary() throws IOException {
    Path file = Files.createTempFile("microvisor-fake-ca-", ".pem");
    file.toFile().deleteOnExit();
    return file;
  }
}
