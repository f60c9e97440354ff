package io.github.microvisorfake.docs;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** The program in README runs without JUnit. */
class PlainJavaTest {

  @Test
  void programSucceeds() {
    assertThatCode(() -> com.example.PlainJava.main(new String[0])).doesNotThrowAnyException();
  }
}
