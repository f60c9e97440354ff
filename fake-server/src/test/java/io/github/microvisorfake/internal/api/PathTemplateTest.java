package io.github.microvisorfake.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

  private static final PathTemplate MEMBER = PathTemplate.of("/v1/Devices/{Device}/Configs/{Key}");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          v1|Devices|d|Configs|k,    true
          v1|Devices||Configs|,      true
          v1|Devices|d|Configs,      false
          v1|Devices|d|Configs|k|,   false
          v2|Devices|d|Configs|k,    false
          v1|devices|d|Configs|k,    false
          v1|Devices|d|Secrets|k,    false
          """)
  void literalsMustBeEqualAndVariablesMatchAnySegment(String path, boolean matches) {
    assertThat(MEMBER.matches(segments(path))).isEqualTo(matches);
  }

  @Test
  void variableMatchesASegmentThatContainsASlash() {
    List<String> path = List.of("v1", "Devices", "d/e", "Configs", "{Key}");

    assertThat(MEMBER.matches(path)).isTrue();
    assertThat(MEMBER.variable("Device", path)).isEqualTo("d/e");
    assertThat(MEMBER.variable("Key", path)).isEqualTo("{Key}");
    assertThatThrownBy(() -> MEMBER.variable("App", path))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          v1|Devices|d|Configs|k,       0
          v1|devices|d|Configs|k,       1
          v1|devices|d|configs|k,       2
          v1|Device|d|Configs|k,        1
          v1|Devises|d|konfig|k,        3
          v1|Devices|d|Configs,         6
          v1|Devices|d|Configs|k|more,  6
          v1|Secrets,                   23
          """)
  void distanceCountsLettersAndWeighsSegments(String path, int distance) {
    assertThat(MEMBER.distance(segments(path))).isEqualTo(distance);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("\\|", -1));
  }
}
