package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.store.Position.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** After each random change the implementation must equal a naive model. */
class SequencePropertiesTest {

  /** An action and the index of its item or position, modulo the size. */
  record Step(int action, int where) {}

  @Property(tries = 300)
  void sequenceBehavesAsANaiveImplementation(
      @ForAll @Size(max = 60) List<@IntRange(max = 9_999) Integer> numbers) {
    Sequence<String> sequence = new Sequence<>();
    NavigableMap<Long, String> model = new TreeMap<>();
    long last = 0;
    for (Step step : steps(numbers)) {
      long number = step.where % (last + 2);
      switch (step.action) {
        case 0 -> {
          sequence.remove(number);
          model.remove(number);
        }
        case 1 -> {
          sequence.replace(number, "replaced");
          model.computeIfPresent(number, (n, item) -> "replaced");
        }
        default -> {
          last++;
          assertThat(sequence.add(Long::toString)).isEqualTo(Long.toString(last));
          model.put(last, Long.toString(last));
        }
      }
      assertThat(sequence.all()).containsExactlyElementsOf(model.values());
      checkWindows(sequence, model, number, 1 + step.where % 7);
    }
  }

  private static void checkWindows(
      Sequence<String> sequence, NavigableMap<Long, String> model, long boundary, int size) {
    for (Direction direction : Direction.values()) {
      Window<String> window = sequence.window(new Position(boundary, direction), size);
      List<Long> shown = naiveWindow(model, boundary, direction, size);

      assertThat(window.items()).isEqualTo(shown.stream().map(model::get).toList());
      long first = shown.isEmpty() ? boundary + 1 : shown.get(0);
      long last = shown.isEmpty() ? boundary : shown.get(shown.size() - 1);
      checkNeighbour(sequence, model, window.previous(), first - 1, Direction.BACKWARD);
      checkNeighbour(sequence, model, window.next(), last, Direction.FORWARD);
    }
  }

  private static void checkNeighbour(
      Sequence<String> sequence,
      NavigableMap<Long, String> model,
      Optional<Position> position,
      long boundary,
      Direction direction) {
    List<Long> expected = naiveWindow(model, boundary, direction, 3);
    List<String> found = position.map(at -> sequence.window(at, 3).items()).orElse(List.of());

    assertThat(found).isEqualTo(expected.stream().map(model::get).toList());
    assertThat(position.isPresent()).isEqualTo(!expected.isEmpty());
  }

  private static List<Long> naiveWindow(
      NavigableMap<Long, String> model, long boundary, Direction direction, int size) {
    List<Long> side = new ArrayList<>();
    for (long number : model.keySet()) {
      if (direction == Direction.FORWARD ? number > boundary : number <= boundary) {
        side.add(number);
      }
    }
    int surplus = Math.max(0, side.size() - size);
    return direction == Direction.FORWARD
        ? side.subList(0, side.size() - surplus)
        : side.subList(surplus, side.size());
  }

  @Property(tries = 300)
  void storeBehavesAsAListOfPairs(
      @ForAll @Size(max = 80) List<@IntRange(max = 9_999) Integer> numbers) {
    KeyValueStore store = new KeyValueStore();
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Step step : steps(numbers)) {
      String key = "k" + step.where % 12;
      int index = keys.indexOf(key);
      String value = "v" + step.where;
      Optional<Entry> entry = store.find(key);
      assertThat(entry.map(Entry::value))
          .isEqualTo(index < 0 ? Optional.empty() : Optional.of(values.get(index)));
      switch (step.action) {
        case 0 -> entry.ifPresent(store::remove);
        case 1 -> entry.ifPresent(present -> store.update(present, value, Instant.EPOCH));
        default ->
            assertThat(store.add(key, value, Instant.EPOCH).isPresent()).isEqualTo(index < 0);
      }
      applyToModel(step.action, index, key, value, keys, values);
      assertThat(store.all()).extracting(Entry::key).isEqualTo(keys);
      assertThat(store.all()).extracting(Entry::value).isEqualTo(values);
    }
  }

  private static void applyToModel(
      int action, int index, String key, String value, List<String> keys, List<String> values) {
    if (action > 1 && index < 0) {
      keys.add(key);
      values.add(value);
    } else if (action == 1 && index >= 0) {
      values.set(index, value);
    } else if (action == 0 && index >= 0) {
      keys.remove(index);
      values.remove(index);
    }
  }

  /** Half of the steps are additions. */
  private static List<Step> steps(List<Integer> numbers) {
    return numbers.stream().map(number -> new Step(number % 4, number / 4)).toList();
  }
}
