package io.github.microvisorfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.MicrovisorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFileTest {

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
            "%s%s: it exists and is not a certificate file; delete it, or name another certificate file",
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
