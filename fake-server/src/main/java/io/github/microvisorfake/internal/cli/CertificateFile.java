package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;
import static io.github.microvisorfake.internal.text.UnicodeEscapes.escapeControls;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.tls.CertificateAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file with the certificate of the authority that clients have to trust. */
final class CertificateFile {

  private static final String KIND = "certificate file";
  private static final String START = "-----BEGIN CERTIFICATE-----";

  private CertificateFile() {}

  /**
   * Checks whether the file can be written and replaces no other file of the user.
   *
   * @param readyFile the file that the program writes later
   * @throws UsageException if both files are the same; the message names both options
   * @throws IOException if it cannot be written
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
    new OutputFile(KIND, file).check(CertificateFile::isEmptyOrCertificate);
  }

  /** Neither of the files has to exist. */
  private static boolean isSame(Path file, Path other) throws IOException {
    boolean bothExist = Files.exists(file) && Files.exists(other);
    return bothExist
        ? Files.isSameFile(file, other)
        : file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static boolean isEmptyOrCertificate(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(START.length()), US_ASCII);
      return start.isEmpty() || start.equals(START);
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
