package io.github.microvisorfake.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of results; each row is also printed at once. */
public final class Report {

  private static final String HEAD =
      """
      | what | the fake | against | ratio | target |
      |---|---|---|---|---|
      """;

  private final String environment;
  private final List<String> rows = new ArrayList<>();

  /** Creates a report that begins with the environment: machine, JDK, length of the run. */
  public Report(String environment) {
    this.environment = environment;
  }

  /** Adds a row that judges the ratio to a peer. */
  public void ratio(String what, Sample fake, Unit unit, Rival rival, Target target) {
    double ratio = fake.median() / rival.sample().median();
    add(
        what,
        fake.in(unit),
        rival.name() + " " + rival.sample().in(unit),
        String.format(Locale.ROOT, "%.2f", ratio),
        target.judge(ratio));
  }

  /** Adds a row that compares with a peer, for information. */
  public void comparison(String what, Sample fake, Unit unit, Rival rival) {
    double ratio = fake.median() / rival.sample().median();
    add(
        what,
        fake.in(unit),
        rival.name() + " " + rival.sample().in(unit),
        String.format(Locale.ROOT, "%.2f", ratio),
        "");
  }

  /** Adds a row that judges the value, in its unit. */
  public void value(String what, Sample fake, Unit unit, Target target) {
    add(what, fake.in(unit), "", "", target.judge(fake.median() * unit.factor()));
  }

  /** Adds a row for information. */
  public void note(String what, Sample fake, Unit unit) {
    add(what, fake.in(unit), "", "", "");
  }

  /** A peer that the fake is compared with, and its measurements. */
  public record Rival(String name, Sample sample) {}

  private void add(String... cells) {
    String row = "| " + String.join(" | ", cells) + " |";
    System.out.println(row);
    rows.add(row);
  }

  public void writeTo(Path file) throws IOException {
    Files.writeString(file, environment + "\n\n" + HEAD + String.join("\n", rows) + "\n");
  }
}
