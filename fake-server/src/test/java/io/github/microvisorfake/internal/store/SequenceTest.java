package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.internal.store.Position.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class SequenceTest {

  private final Sequence<String> sequence = new Sequence<>();

  /** Adds items that have their numbers as names. */
  private void add(int count) {
    for (int i = 0; i < count; i++) {
      sequence.add(Long::toString);
    }
  }

  private Window<String> first(int size) {
    return sequence.window(Position.START, size);
  }

  private Window<String> next(Window<String> window, int size) {
    return sequence.window(window.next().orElseThrow(), size);
  }

  private Window<String> previous(Window<String> window, int size) {
    return sequence.window(window.previous().orElseThrow(), size);
  }

  @Test
  void emptySequenceHasAnEmptyWindow() {
    assertThat(first(10).items()).isEmpty();
    assertThat(first(10).previous()).isEmpty();
    assertThat(first(10).next()).isEmpty();
  }

  @Test
  void numbersRiseFromOneAndAreNeverReused() {
    add(3);
    sequence.remove(3);
    sequence.remove(1);
    add(1);

    assertThat(sequence.all()).containsExactly("2", "4");
  }

  @Test
  void failedAdditionUsesNoNumber() {
    assertThatThrownBy(() -> sequence.add(SequenceTest::fail))
        .isInstanceOf(IllegalStateException.class);
    add(1);

    assertThat(sequence.all()).containsExactly("1");
  }

  private static String fail(long number) {
    throw new IllegalStateException("no item " + number);
  }

  @Test
  void nextWindowStartsAfterThePreviousOne() {
    add(5);
    Window<String> second = next(first(2), 2);

    assertThat(first(2).items()).containsExactly("1", "2");
    assertThat(second.items()).containsExactly("3", "4");
    assertThat(next(second, 2).items()).containsExactly("5");
    assertThat(next(second, 2).next()).isEmpty();
  }

  @Test
  void windowThatEndsWithTheLastItemHasNoNextWindow() {
    add(4);

    assertThat(first(4).next()).isEmpty();
    assertThat(first(3).next()).isPresent();
  }

  @Test
  void previousWindowsRepeatTheSameItems() {
    add(5);
    Window<String> last = next(next(first(2), 2), 2);

    assertThat(previous(last, 2).items()).containsExactly("3", "4");
    assertThat(previous(previous(last, 2), 2).items()).containsExactly("1", "2");
    assertThat(previous(previous(last, 2), 2).previous()).isEmpty();
    assertThat(previous(last, 3).items()).containsExactly("2", "3", "4");
  }

  @Test
  void positionSurvivesTheRemovalOfItsItem() {
    add(5);
    Window<String> window = first(2);
    sequence.remove(2);

    assertThat(next(window, 2).items()).containsExactly("3", "4");
    assertThat(previous(next(window, 2), 2).items()).containsExactly("1");
  }

  @Test
  void positionAfterTheLastItemShowsLaterItems() {
    add(3);
    Window<String> window = first(2);
    sequence.remove(3);

    assertThat(next(window, 2).items()).isEmpty();
    assertThat(next(window, 2).previous()).contains(new Position(2, Direction.BACKWARD));
    add(1);
    assertThat(next(window, 2).items()).containsExactly("4");
  }

  @Test
  void replacedItemKeepsItsPosition() {
    add(3);
    sequence.replace(2, "two");
    sequence.replace(9, "nine");

    assertThat(sequence.all()).containsExactly("1", "two", "3");
  }

  @Test
  void allReturnsASnapshot() {
    List<String> none = sequence.all();
    add(1);

    assertThat(none).isEmpty();
    assertThatThrownBy(() -> sequence.all().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void windowIsASnapshot() {
    add(3);
    List<String> items = first(3).items();
    sequence.replace(1, "one");
    sequence.remove(2);

    assertThat(new ArrayList<>(items)).containsExactly("1", "2", "3");
  }

  @Test
  void windowsFindTheRemainingItemsAfterMassRemoval() {
    add(1_000);
    for (int number = 1; number <= 1_000; number++) {
      if (number % 333 != 0) {
        sequence.remove(number);
      }
    }

    assertThat(first(2).items()).containsExactly("333", "666");
    assertThat(next(first(2), 5).items()).containsExactly("999");
    assertThat(previous(next(first(2), 5), 1).items()).containsExactly("666");
    sequence.remove(999);
    add(1);
    assertThat(sequence.all()).containsExactly("333", "666", "1001");
  }

  /**
   * Counting all items for each window would take minutes, and so would a search from either end.
   * Such a loop ignores interrupts, so it runs in a thread of its own.
   */
  @Test
  @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
  void costOfAWindowDoesNotDependOnTheNumberOfItems() {
    add(500_000);

    for (int i = 0; i < 10_000; i++) {
      assertThat(first(1).items()).containsExactly("1");
      assertThat(inTheMiddle(Direction.FORWARD).items()).containsExactly("250001");
      assertThat(inTheMiddle(Direction.BACKWARD).items()).containsExactly("250000");
    }
  }

  private Window<String> inTheMiddle(Direction direction) {
    return sequence.window(new Position(250_000, direction), 1);
  }
}
