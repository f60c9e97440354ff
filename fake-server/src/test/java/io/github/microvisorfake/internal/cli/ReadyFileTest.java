package io.github.microvisorfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyFileTest {

  private static MicrovisorServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  private FakeAccount account() {
    return server.account();
  }

  private Path file() {
    return folder.resolve("ready.json");
  }

  private List<Path> filesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void containsAddressAndCredentialsInOneLine() throws IOException {
    ReadyFile.write(
        file(), server.accounts(), Optional.empty(), Path.of("ca.pem"), Optional.empty());

    JsonNode json = new ObjectMapper().readTree(Files.readString(file()));
    assertThat(json.path("url").asText()).isEqualTo(server.uri().toString());
    assertThat(json.path("accountSid").asText()).isEqualTo(account().sid());
    assertThat(json.path("authToken").asText()).isEqualTo(account().authToken());
    assertThat(json.path("pid").asLong()).isEqualTo(ProcessHandle.current().pid());
    assertThat(Files.readAllLines(file())).hasSize(1);
  }

  @Test
  void listsTheCredentialsOfAllAccounts() throws IOException {
    try (MicrovisorServer two = MicrovisorServer.start()) {
      FakeAccount second = two.addAccount();
      ReadyFile.write(
          file(), two.accounts(), Optional.empty(), Path.of("ca.pem"), Optional.empty());

      JsonNode json = new ObjectMapper().readTree(Files.readString(file()));
      assertThat(json.path("accountSid").asText()).isEqualTo(two.account().sid());
      assertThat(json.path("accounts"))
          .extracting(account -> account.path("accountSid").asText())
          .containsExactly(two.account().sid(), second.sid());
      assertThat(json.path("accounts").path(1).path("authToken").asText())
          .isEqualTo(second.authToken());
    }
  }

  @Test
  void missingValuesAreNull() throws IOException {
    ReadyFile.write(
        file(), server.accounts(), Optional.empty(), Path.of("ca.pem"), Optional.empty());

    JsonNode json = new ObjectMapper().readTree(Files.readString(file()));
    for (String name : List.of("httpsUrl", "consoleUrl", "controlToken")) {
      assertThat(json.path(name).isNull()).as(name).isTrue();
    }
  }

  @Test
  void leavesNoTemporaryFile() throws IOException {
    ReadyFile.write(
        file(), server.accounts(), Optional.empty(), Path.of("ca.pem"), Optional.empty());

    assertThat(filesInFolder()).containsExactly(file());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isReadableOnlyByItsOwner() throws IOException {
    Files.writeString(file(), "stale");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));
    ReadyFile.write(
        file(), server.accounts(), Optional.empty(), Path.of("ca.pem"), Optional.empty());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void replacesAStaleFile() throws IOException {
    Files.writeString(file(), "stale ".repeat(10_000));
    ReadyFile.write(
        file(), server.accounts(), Optional.empty(), Path.of("ca.pem"), Optional.empty());

    assertThat(Files.readString(file())).startsWith("{\"url\":").endsWith("}\n");
  }

  private void check(Path seed) throws UsageException, IOException {
    ReadyFile.check(
        new OptionValue("--ready-file", file().toString()),
        List.of(new OptionValue("--seed", seed.toString())));
  }

  @Test
  void checkKeepsAnExistingFile() throws Exception {
    ReadyFile.write(
        file(), server.accounts(), Optional.empty(), Path.of("ca.pem"), Optional.empty());
    String stale = Files.readString(file());
    check(folder.resolve("seed.yaml"));

    assertThat(file()).hasContent(stale);
    assertThat(filesInFolder()).containsExactly(file());
  }

  @Test
  void acceptsAnEmptyFile() throws Exception {
    Files.createFile(file());

    check(folder.resolve("seed.yaml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "{\"URL\":1}",
        "accounts: []",
        "\u0000\u0001",
        "[]",
        "{\"url\": 1}",
        "{\"url\":\"http://my\",\"pid\":1}"
      })
  void rejectsAFileThatIsNotAReadyFile(String content) throws IOException {
    Files.writeString(file(), content);

    assertThatThrownBy(() -> check(folder.resolve("seed.yaml")))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "cannot write the ready file %s: it exists and is not a ready file of an earlier run; delete it, or name another ready file",
            file());
  }

  @Test
  void rejectsASeedAsReadyFileAlsoUnderAnotherName() throws IOException {
    Files.writeString(file(), "accounts: []");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file());
    Path hardLink = Files.createLink(folder.resolve("hard"), file());
    Path longer = folder.resolve("..").resolve(folder.getFileName()).resolve("ready.json");

    for (Path seed : List.of(file(), link, hardLink, longer)) {
      assertThatThrownBy(() -> check(seed))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              "--ready-file '%s' is the same file as --seed '%s', which would be lost; name another ready file",
              file(), seed);
    }
  }

  @Test
  void checkRejectsAFolderAndAMissingFolder() throws IOException {
    Files.createDirectories(file());
    assertThatThrownBy(() -> check(folder)).isInstanceOf(IOException.class);
    OptionValue missing = new OptionValue("--ready-file", folder.resolve("a/b").toString());
    assertThatThrownBy(() -> ReadyFile.check(missing, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("create the folder");
  }

  @Test
  void failedWriteLeavesNoFile() throws IOException {
    Path occupied = Files.createDirectories(file().resolve("occupied"));

    assertThatThrownBy(
            () ->
                ReadyFile.write(
                    file(),
                    server.accounts(),
                    Optional.empty(),
                    Path.of("ca.pem"),
                    Optional.empty()))
        .isInstanceOf(IOException.class);
    assertThat(filesInFolder()).containsExactly(file());
    assertThat(occupied).exists();
  }

  @Test
  void doesNotCreateAMissingFolder() {
    Path missing = folder.resolve("missing").resolve("ready.json");

    assertThatThrownBy(
            () ->
                ReadyFile.write(
                    missing,
                    server.accounts(),
                    Optional.empty(),
                    Path.of("ca.pem"),
                    Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "cannot write the ready file %s: create the folder %s, or name another file",
            missing, missing.getParent());
  }
}
