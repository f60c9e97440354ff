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
          -h,                         HELP,       {},                      ''
          help,                       HELP,       {},                      ''
          serve -h,                   HELP,       {},                      ''
          serve --help,               HELP,       {},                      ''
          check-seed --help,          HELP,       {},                      ''
          --version,                  VERSION,    {},                      ''
          check-seed a.yaml,          CHECK_SEED, {},                      a.yaml
          check-seed -,               CHECK_SEED, {},                      -
          """)
  void parsesCommandAndOptions(String line, Command command, String options, String file)
      throws UsageException {
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
          --prot 1            | unknown option '--prot'; use --port, or see --help
          --allow-host        | --allow-host needs a value; see --help
          --no-console=true   | --no-console accepts no value; specify it alone or omit it
          -p                  | unknown option '-p'; see --help
          start               | unknown command 'start'; the commands are serve and check-seed; see --help
          servce --port 0     | unknown command 'servce'; use serve, or see --help
          chek-seed a.yaml    | unknown command 'chek-seed'; use check-seed, or see --help
          checkseed a.yaml    | unknown command 'checkseed'; use check-seed, or see --help
          hlep                | unknown command 'hlep'; use help, or see --help
          --allowUpdates      | unknown option '--allowUpdates'; use --allow-updates, or see --help
          --urlBase=http://x  | unknown option '--urlBase'; use --url-base, or see --help
          --RANDOM_SEED 1     | unknown option '--RANDOM_SEED'; use --random-seed, or see --help
          serve serve         | unknown option 'serve'; see --help
          --port 1 more       | unknown option 'more'; see --help
          --version x         | unknown option 'x'; see --help
          --help x            | unknown option 'x'; see --help
          check-seed --help x | unknown option 'x'; see --help
          @file               | unknown command of 5 characters; the commands are serve and check-seed; see --help
          hunter2!            | unknown command of 8 characters; the commands are serve and check-seed; see --help
          --auth-token=hunter2 | unknown option '--auth-token'; see --help
          --prot=1            | unknown option '--prot'; use --port, or see --help
          --port              | --port needs a value; see --help
          --ready-file --port | --ready-file needs a value; see --help
          check-seed          | check-seed needs a FILE; name a file, or - for standard input
          --allow-updates=true | --allow-updates accepts no value; specify it alone or omit it
          check-seed a b      | check-seed accepts one FILE; check 'b' separately
          check-seed --port 1 | unknown option '--port'; see --help
          """)
  void explainsAnInvalidCommandLine(String line, String message) {
    assertThatThrownBy(() -> CommandLine.parse(words(line)))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @Test
  void helpListsEveryOption() {
    assertThat(CommandLine.help())
        .contains(Stream.of(Option.values()).map(Option::flag).toList())
        .contains("check-seed FILE", "--version", "MICROVISOR_FAKE_READY_FILE", "Exit codes");
  }

  private static String[] words(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ");
  }
}
