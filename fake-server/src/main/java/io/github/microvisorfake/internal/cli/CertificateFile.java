package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;
import static io.github.microvisorfake.internal.text.UnicodeEscapes.escapeControls;

import io.github.microvisorfake.tls.CertificateAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;

/** The file with the certificate of the authority that clients have to trust. */
final class CertificateFile {

  private static final String KIND = "certificate file";

  /** The beginning of the name of every authority. */
  private static final String NAME = "CN=Microvisor Fake CA ";

  /** Several times the size of a certificate. */
  private static final int MAX_BYTES = 16 * 1024;

  private CertificateFile() {}

  /**
   * Checks whether the file can be written and replaces no other file of the user.
   *
   * @param readyFile the file that the program writes later
   * @throws UsageException if both files are the same; the message names both options
   * @throws IOException if it cannot be written, or if it exists and is neither empty nor the
   *     certificate of an earlier run
   */
  static void check(OptionValue certificateFile, Optional<OptionValue> readyFile)
      throws UsageException, IOException {
    Path file = certificateFile.path();
    if (readyFile.isPresent() && isSame(file, readyFile.get().path())) {
      throw new UsageException(
          escapeControls(
              format(
                  "%s '%s' is the same file as %s '%s'; name another file for one of them",
                  certificateFile.origin(),
                  certificateFile.text(),
                  readyFile.get().origin(),
                  readyFile.get().text())));
    }
    new OutputFile(KIND, file).check(CertificateFile::isEmptyOrEarlier);
  }

  /** Neither of the files has to exist. */
  private static boolean isSame(Path file, Path other) throws IOException {
    boolean bothExist = Files.exists(file) && Files.exists(other);
    return bothExist
        ? Files.isSameFile(file, other)
        : file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  /** A mistyped option must not replace the certificates that other programs trust. */
  private static boolean isEmptyOrEarlier(Path file) throws IOException {
    long size = Files.size(file);
    return size == 0 || (size <= MAX_BYTES && isEarlier(file));
  }

  private static boolean isEarlier(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      return all.size() == 1
          && all.iterator().next() instanceof X509Certificate only
          && only.getSubjectX500Principal().getName().startsWith(NAME);
    } catch (CertificateException notCertificates) {
      return false;
    }
  }

  /**
   * Writes the certificate to a file, or to a temporary one that is deleted at the end.
   *
   * @throws IOException if the file cannot be written
   */
  static Path write(CertificateAuthority authority, Optional<Path> file) throws IOException {
    Path written = file.isPresent() ? file.get() : temporary();
    try {
      return authority.writePem(written).toAbsolutePath();
    } catch (UncheckedIOException e) {
      throw new OutputFile(KIND, written).unwritable(e);
    }
  }

  private static Path temporary() throws IOException {
    try {
      Path file = Files.createTempFile("microvisor-fake-ca-", ".pem");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new OutputFile(KIND, Path.of(System.getProperty("java.io.tmpdir"), "ca.pem"))
          .unwritable(e);
    }
  }
}
