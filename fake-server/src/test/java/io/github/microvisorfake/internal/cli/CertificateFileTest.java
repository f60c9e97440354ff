package io.github.microvisorfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.MicrovisorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFileTest {

  private static final String CERTIFICATE_OF_A_COMPANY =
      """
      -----BEGIN CERTIFICATE-----
      MIIBgTCCASegAwIBAgIUbQcsiIZEvCU+6EGagjMNM5QKpEswCgYIKoZIzj0EAwIw
      FTETMBEGA1UEAwwKQ29tcGFueSBDQTAgFw0yNjExMjYxNzA5MzhaGA8yMTI2MTEw
      MjE3MDkzOFowFTETMBEGA1UEAwwKQ29tcGFueSBDQTBZMBMGByqGSM49AgEGCCqG
      SM49AwEHA0IABLuKGuSwWhMuW1I5jAeNF7aQmd/UWNIlUPFZ3/bsRH19zAC9/Jq8
      zt8OqQSPLAeDNEMY8TSQM+UU9DmQNWoTyCajUzBRMB0GA1UdDgQWBBQDqR3+cRD/
      RttoXi9iQljQIPIRlDAfBgNVHSMEGDAWgBQDqR3+cRD/RttoXi9iQljQIPIRlDAP
      BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIG9kZF11+fZpLqKne8YU
      hTbXUZKgdu4jz/KWPzqn7uXUAiEAxYFRTNOksPnNuX7X3WWpJh/lo1ZxHynd2RBO
      Jm8bLa8=
      -----END CERTIFICATE-----
      """;

  @TempDir private Path folder;

  private void check(Path file) throws UsageException, IOException {
    CertificateFile.check(new OptionValue("--ca-file", file.toString()), Optional.empty());
  }

  @Test
  void acceptsANewAnEmptyAndAnEarlierFile() throws Exception {
    Path file = folder.resolve("ca.pem");
    check(file);
    check(Files.createFile(file));
    try (MicrovisorServer server = MicrovisorServer.start()) {
      CertificateFile.write(server.certificateAuthority(), Optional.of(file));
    }
    check(file);

    assertThat(file).content().startsWith("-----BEGIN CERTIFICATE-----");
  }

  @Test
  void rejectsAnotherFileAFolderAndAMissingFolder() throws Exception {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "precious");
    String start = "cannot write the certificate file ";

    assertThatThrownBy(() -> check(notes))
        .hasMessage(
            "%s%s: it exists and is not a certificate file of an earlier run; delete it, or name another certificate file",
            start, notes);
    assertThatThrownBy(() -> check(folder))
        .hasMessage(
            "%s%s: it is not a regular file; name a regular file or a new one", start, folder);
    Path missing = folder.resolve("missing").resolve("ca.pem");
    assertThatThrownBy(() -> check(missing))
        .hasMessage(
            "%s%s: create the folder %s, or name another file",
            start, missing, missing.getParent());
    assertThat(notes).hasContent("precious");
  }

  @Test
  void rejectsCertificatesOfOthers() throws Exception {
    Path company = Files.writeString(folder.resolve("company.pem"), CERTIFICATE_OF_A_COMPANY);
    Path bundle = folder.resolve("bundle.pem");
    try (MicrovisorServer server = MicrovisorServer.start()) {
      Files.writeString(bundle, server.certificateAuthority().pem() + CERTIFICATE_OF_A_COMPANY);
    }
    Path broken = Files.writeString(folder.resolve("b.pem"), "-----BEGIN CERTIFICATE-----\nMIIB");

    for (Path file : List.of(company, bundle, broken)) {
      assertThatThrownBy(() -> check(file)).hasMessageContaining("not a certificate file of an");
    }
  }

  @Test
  void rejectsTheReadyFile() {
    Path file = folder.resolve("file");
    Path longer = folder.resolve("x").resolve("..").resolve("file");
    OptionValue readyFile = new OptionValue("--ready-file", longer.toString());

    assertThatThrownBy(
            () ->
                CertificateFile.check(
                    new OptionValue("--ca-file", file.toString()), Optional.of(readyFile)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--ca-file '%s' is the same file as --ready-file '%s'; name another file for one of them",
            file, longer);
  }

  @Test
  void failedWriteNamesTheFileAndTheRemedy() {
    Path missing = folder.resolve("missing").resolve("ca.pem");
    try (MicrovisorServer server = MicrovisorServer.start()) {
      assertThatThrownBy(
              () -> CertificateFile.write(server.certificateAuthority(), Optional.of(missing)))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "cannot write the certificate file %s: create the folder %s, or name another file",
              missing, missing.getParent());
    }
  }
}
