package io.github.microvisorfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.internal.cli.CommandLine.Command;
import io.github.microvisorfake.internal.cli.CommandLine.Mistake;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                        SERVE,    4030,   ''
          serve,                     SERVE,    4030,   ''
          --port 0,                  SERVE,    0,      ''
          serve --port 65535,        SERVE,    65535,  ''
          --port 1 --port 2,         SERVE,    2,      ''
          --ready-file a/b.json,     SERVE,    4030,   a/b.json
          --ready-file --port,       SERVE,    4030,   --port
          --port 5 --ready-file x,   SERVE,    5,      x
          --help,                    HELP,     4030,   ''
          serve --help,              HELP,     4030,   ''
          --version,                 VERSION,  4030,   ''
          """)
  void isRead(String line, Command command, int port, String readyFile) throws Mistake {
    Optional<Path> file = readyFile.isEmpty() ? Optional.empty() : Optional.of(Path.of(readyFile));

    assertThat(CommandLine.parse(words(line))).isEqualTo(new CommandLine(command, port, file));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          --prot 1,       unknown option '--prot'; --help lists them
          --port=1,       unknown option '--port=1'; --help lists them
          serve serve,    unknown option 'serve'; --help lists them
          --port 1 more,  unknown option 'more'; --help lists them
          --port,         --port needs a value; --help tells which
          --ready-file,   --ready-file needs a value; --help tells which
          --port -1,      --port '-1' is not a port; give 0 to 65535
          --port 65536,   --port '65536' is not a port; give 0 to 65535
          --port 1.0,     --port '1.0' is not a port; give 0 to 65535
          --port 9999999999999,  --port '9999999999999' is not a port; give 0 to 65535
          --port http,    --port 'http' is not a port; give 0 to 65535
          """,
      quoteCharacter = '"')
  void aMistakeIsToldWithItsRemedy(String line, String message) {
    assertThatThrownBy(() -> CommandLine.parse(words(line)))
        .isInstanceOf(Mistake.class)
        .hasMessage(message);
  }

  @Test
  void whatIsNoPathIsAMistake() {
    assertThatThrownBy(() -> CommandLine.parse("--ready-file", "a\u0000b"))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("is not a path");
  }

  private static String[] words(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ");
  }
}
