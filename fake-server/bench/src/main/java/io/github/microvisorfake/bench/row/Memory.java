package io.github.microvisorfake.bench.row;

import static io.github.microvisorfake.bench.peer.Peer.FAKE;

import io.github.microvisorfake.bench.jvm.EntryMemoryProgram;
import io.github.microvisorfake.bench.jvm.JournalGrowthProgram;
import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.jvm.ThreadsProgram;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Sample;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The heap and the threads of the fake, and the size of its jar. */
public final class Memory implements Row {

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    report.value(
        "heap per entry of 20-byte key and 40-byte value",
        numbers(effort, EntryMemoryProgram.class).of(FAKE.name()),
        Unit.BYTES,
        Target.must(400, true));
    Sample jar = new Sample(List.of((double) Files.size(Jvm.jar(FAKE.jar()))));
    report.value("the jar", jar, Unit.MEGABYTES, Target.must(10, true));
    report.value(
        "heap growth per request with the journal full",
        numbers(effort, JournalGrowthProgram.class).of(FAKE.name()),
        Unit.BYTES,
        Target.atMost(64));
    Rounds<String> threads = numbers(effort, ThreadsProgram.class);
    report.value("threads of one server", threads.of(FAKE.name(), 0), Unit.COUNT, Target.atMost(2));
    report.value(
        "threads of each further server", threads.of(FAKE.name(), 1), Unit.COUNT, Target.atMost(0));
  }

  private static Rounds<String> numbers(Effort effort, Class<?> program) throws IOException {
    return Rounds.run(
        effort.jvms(),
        List.of(FAKE.name()),
        fake -> {
          try (Jvm jvm = Jvm.program(program, List.of(FAKE.jar()), fake)) {
            return jvm.numbers();
          }
        });
  }
}
