package io.github.microvisorfake.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/control-api.md} lists exactly the calls of {@link ControlRoutes}. */
class ControlApiPageTest {

  private static final Path PAGE = Path.of("..", "docs", "control-api.md");
  private static final String ROOT = "/_fake/";
  private static final String ACCOUNT = ROOT + "accounts/{AC}/";

  /** A call in the first cell of a row: a method, a path, or both. */
  private static final Pattern CALL = Pattern.compile("`(?:([A-Z]+) ?)?([/…][^`?]*)?[^`]*`");

  /**
   * A command with the method, if it has the option {@code -X}, the path, and the options after.
   */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)^(?:\\w+=\\$\\()?curl (?:-[Hio] \\S+ )*?(?:-i )?(?:-X (\\w+) )?\"?(\\$(?:FAKE|ACCOUNT)[^\\s?\"]*)(.*)$");

  /** The names in the templates of the routes, by those of the page. */
  private static final Map<String, String> NAMES =
      Map.of(
          "{AC}", "{account}",
          "{Device}", "{device}",
          "{App}", "{app}",
          "{CR}", "{sid}",
          "{SK}", "{sid}",
          "{Key}", "{key}");

  /** The calls of the rows so far. */
  private static final class Table {

    private final List<String> calls = new ArrayList<>();

    /** The paths of the latest row that lists entries; the rows after it continue these. */
    private List<String> lists = List.of();

    void add(String row) {
      List<MatchResult> found = CALL.matcher(row.split("\\|")[1]).results().toList();
      String method = found.get(0).group(1);
      List<String> paths =
          found.stream().flatMap(call -> paths(Optional.ofNullable(call.group(2)))).toList();
      if (paths.contains(ACCOUNT + "configs")) {
        lists = paths;
      }
      paths.forEach(path -> calls.add(method + " " + template(path)));
    }

    private Stream<String> paths(Optional<String> path) {
      if (path.isEmpty()) {
        return lists.stream();
      }
      return path.get().equals("…/{Key}")
          ? lists.stream().map(list -> list + "/{Key}")
          : Stream.of(path.get().replace("…/", ACCOUNT));
    }

    private static String template(String path) {
      String template = path.substring(ROOT.length());
      for (Map.Entry<String, String> name : NAMES.entrySet()) {
        template = template.replace(name.getKey(), name.getValue());
      }
      return template;
    }
  }

  private static List<String> documented() throws IOException {
    Table table = new Table();
    Files.readString(PAGE)
        .lines()
        .dropWhile(line -> !line.equals("## Calls"))
        .filter(line -> line.startsWith("| `"))
        .forEach(table::add);
    return table.calls;
  }

  private static List<String> routes() {
    Identifiers identifiers = new Identifiers(new SplittableRandom(1));
    Accounts accounts = new Accounts(identifiers, new Accounts.Defaults(false, Optional.empty()));
    return new ControlRoutes(
            ControlOperations.of(() -> "", accounts.journals().withoutAccount(), Runnable::run))
        .stream().map(route -> route.method() + " " + String.join("/", route.template())).toList();
  }

  @Test
  void listsTheCallsOfTheRoutes() throws IOException {
    List<String> documented = documented();
    String page = "GET ";

    assertThat(documented).contains(page).doesNotHaveDuplicates();
    assertThat(documented.stream().filter(call -> !call.equals(page)))
        .containsExactlyInAnyOrderElementsOf(routes());
  }

  /** Configs and secrets of accounts and devices have the same calls, so one of them is enough. */
  @Test
  void everyCallHasACommand() throws IOException {
    List<String> commands =
        COMMAND.matcher(Files.readString(PAGE)).results().map(ControlApiPageTest::called).toList();

    assertThat(commands)
        .containsAll(routes().stream().map(ControlApiPageTest::withoutOwnerAndNames).toList());
  }

  /** Returns the method and path of a command, in the form of the routes. */
  private static String called(MatchResult command) {
    boolean hasBody = command.group(3).contains("--json");
    String method = command.group(1) == null ? hasBody ? "POST" : "GET" : command.group(1);
    String path = command.group(2).replace("$FAKE/", "").replace("$ACCOUNT", "accounts/AC");
    return withoutOwnerAndNames(method + " " + path);
  }

  private static String withoutOwnerAndNames(String call) {
    return call.replaceFirst("accounts/[^/]+/", "accounts/*/")
        .replaceFirst("devices/[^/]+/(configs|secrets)", "configs")
        .replaceFirst("secrets", "configs")
        .replaceFirst("(devices|apps|publicKeys|apiKeys|configs|faults)/[^/]+", "$1/*");
  }

  @Test
  void everyCallHasOneRoute() {
    assertThat(routes()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
  }
}
