package io.github.microvisorfake.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first answer waits for: neither management beans, nor loggers, nor date formats. */
class LeanStartIT {

  @TempDir private Path folder;

  @Test
  void theFirstAnswerLoadsNothingThatIsDear() throws Exception {
    try (LoadedClasses program = LoadedClasses.of(folder)) {
      assertThat(program.post("/v1/Configs", "Key=k&Value=v")).isEqualTo(201);

      assertThat(program.log())
          .contains(" io.github.microvisorfake.MicrovisorServer ")
          .doesNotContain(" java.lang.management.ManagementFactory ")
          .doesNotContain(" java.util.logging.LogManager ")
          .doesNotContain(" java.text.SimpleDateFormat ");
    }
  }
}
