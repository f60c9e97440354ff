package io.github.microvisorfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.internal.cli.CommandLine.Command;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                         SERVE,      {},                      ''
          serve,                      SERVE,      {},                      ''
          --port 0,                   SERVE,      {PORT=[0]},              ''
          --port=0,                   SERVE,      {PORT=[0]},              ''
          --port=,                    SERVE,      {PORT=[]},               ''
          serve --port 1 --port 2,    SERVE,      '{PORT=[1, 2]}',         ''
          --seed a --seed -,          SERVE,      '{SEED=[a, -]}',         ''
          --allow-updates,            SERVE,      {ALLOW_UPDATES=[true]},  ''
          --help,                     HELP,       {},                      ''
          serve --help,               HELP,       {},                      ''
          check-seed --help,          HELP,       {},                      ''
          --version,                  VERSION,    {},                      ''
          check-seed a.yaml,          CHECK_SEED, {},                      a.yaml
          check-seed -,               CHECK_SEED, {},                      -
          """)
  void isRead(String line, Command command, String options, String file) throws UsageException {
    CommandLine read = CommandLine.parse(words(line));

    assertThat(read.command()).isEqualTo(command);
    assertThat(read.options()).hasToString(options);
    assertThat(read.file()).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --prot 1            | unknown option '--prot'; try --port, or --help
          --https-port 1      | unknown option '--https-port'; --help lists them
          --ca-file x         | unknown option '--ca-file'; --help lists them
          --allow-host x      | unknown option '--allow-host'; --help lists them
          --no-console        | unknown option '--no-console'; --help lists them
          -p                  | unknown option '-p'; --help lists them
          start               | unknown option 'start'; --help lists them
          serve serve         | unknown option 'serve'; --help lists them
          --port 1 more       | unknown option 'more'; --help lists them
          @file               | unknown option '@file'; --help lists them
          --port              | --port needs a value; --help tells which
          --ready-file --port | --ready-file needs a value; --help tells which
          check-seed          | check-seed needs a FILE; name one, or - for standard input
          --allow-updates=true | --allow-updates takes no value; give it alone, or leave it out
          check-seed a b      | check-seed takes one FILE; check 'b' by itself
          check-seed --port 1 | unknown option '--port'; --help lists them
          """)
  void aMistakeIsSaid(String line, String message) {
    assertThatThrownBy(() -> CommandLine.parse(words(line)))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(CommandLine.help())
        .contains(Stream.of(Option.values()).map(Option::flag).toList())
        .contains("check-seed FILE", "--version", "MICROVISOR_FAKE_READY_FILE", "Exit codes");
  }

  private static String[] words(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ");
  }
}
