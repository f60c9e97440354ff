package io.github.microvisorfake.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that a run ends with; each row is printed as soon as it is there. */
public final class Report {

  private static final String HEAD =
      """
      | what | the fake | against | ratio | target |
      |---|---|---|---|---|
      """;

  private final String setting;
  private final List<String> rows = new ArrayList<>();

  /** A report that begins with the setting: machine, JDK, length of the run. */
  public Report(String setting) {
    this.setting = setting;
  }

  /** A row in which the ratio to a peer counts. */
  public void ratio(String what, Sample fake, Unit unit, Rival rival, Target target) {
    double ratio = fake.median() / rival.sample().median();
    add(
        what,
        fake.in(unit),
        rival.name() + " " + rival.sample().in(unit),
        String.format(Locale.ROOT, "%.2f", ratio),
        target.judge(ratio));
  }

  /** A row that compares with a peer, for information. */
  public void comparison(String what, Sample fake, Unit unit, Rival rival) {
    double ratio = fake.median() / rival.sample().median();
    add(
        what,
        fake.in(unit),
        rival.name() + " " + rival.sample().in(unit),
        String.format(Locale.ROOT, "%.2f", ratio),
        "");
  }

  /** A row in which the value itself counts, in its unit. */
  public void value(String what, Sample fake, Unit unit, Target target) {
    add(what, fake.in(unit), "", "", target.judge(fake.median() * unit.factor()));
  }

  /** A row for information. */
  public void note(String what, Sample fake, Unit unit) {
    add(what, fake.in(unit), "", "", "");
  }

  /** Whom the fake is compared with, and what that one measured. */
  public record Rival(String name, Sample sample) {}

  private void add(String... cells) {
    String row = "| " + String.join(" | ", cells) + " |";
    System.out.println(row);
    rows.add(row);
  }

  public void writeTo(Path file) throws IOException {
    Files.writeString(file, setting + "\n\n" + HEAD + String.join("\n", rows) + "\n");
  }
}
