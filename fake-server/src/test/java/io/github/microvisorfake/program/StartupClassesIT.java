package io.github.microvisorfake.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first response does not load management beans, loggers or date formats, which are slow to
 * load.
 */
class StartupClassesIT {

  @TempDir private Path folder;

  @Test
  void firstResponseLoadsNoExpensiveClasses() throws Exception {
    try (ClassLoadingProgram program = ClassLoadingProgram.of(folder)) {
      assertThat(program.post("/v1/Configs", "Key=k&Value=v")).isEqualTo(201);

      assertThat(program.log())
          .contains(" io.github.microvisorfake.MicrovisorServer ")
          .doesNotContain(" java.lang.management.ManagementFactory ")
          .doesNotContain(" java.util.logging.LogManager ")
          .doesNotContain(" java.text.SimpleDateFormat ");
    }
  }
}
