package io.github.microvisorfake.internal.store;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The devices, or the apps, of an account: by SID, by unique name, and in the order of their
 * creation.
 *
 * <p>Not safe for use by several threads: the account's lock guards it.
 */
public final class Directory<T extends Named> {

  /**
   * How many names are looked through for a near miss: a hint must not cost more than the answer.
   */
  private static final int SEARCHED = 1_000;

  private final SidType kind;
  private final SidMap<T> bySid;
  private final Map<String, T> byName = new HashMap<>();
  private final Sequence<T> inOrder = new Sequence<>();

  Directory(SidType kind) {
    this.kind = kind;
    this.bySid = new SidMap<>(kind, new HashMap<>());
  }

  /** Of what it is a directory. */
  public SidType kind() {
    return kind;
  }

  /** Whether there is one of a unique name. */
  boolean hasName(String name) {
    return byName.containsKey(name);
  }

  /**
   * Adds what the function makes of its place in the order.
   *
   * @throws IllegalArgumentException if its SID or its name is taken
   */
  T add(LongFunction<T> item) {
    return inOrder.add(
        sequence -> {
          T added = item.apply(sequence);
          requireFree(added);
          bySid.put(added.sid(), added);
          added.uniqueName().ifPresent(name -> byName.put(name, added));
          return added;
        });
  }

  private void requireFree(T item) {
    if (bySid.has(item.sid())) {
      throw new IllegalArgumentException(
          format(
              "the account has %s with SID %s already; give each a SID of its own",
              kind.nounWithArticle(), item.sid()));
    }
    item.uniqueName()
        .filter(this::hasName)
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  format(
                      "the account has %s named '%s' already; give each a name of its own",
                      kind.nounWithArticle(), name));
            });
  }

  /** Files an item of this directory under its new name instead of its old one. */
  void renamed(T item, Optional<String> oldName) {
    oldName.ifPresent(byName::remove);
    item.uniqueName().ifPresent(name -> byName.put(name, item));
  }

  public void remove(T item) {
    bySid.remove(item.sid());
    item.uniqueName().ifPresent(byName::remove);
    inOrder.remove(item.sequence());
  }

  /**
   * The one with a SID or a unique name. Text of a SID's form is only ever a SID.
   *
   * @param sidOrName as a path or a parameter names it
   */
  public Optional<T> find(String sidOrName) {
    Optional<T> ofSid = bySid.find(sidOrName);
    return ofSid.isPresent() || kind.matches(sidOrName)
        ? ofSid
        : Optional.ofNullable(byName.get(sidOrName));
  }

  /** A unique name among the first here that differs from the given one in letter case alone. */
  public Optional<String> nameInAnotherCase(String name) {
    return byName.keySet().stream().limit(SEARCHED).filter(name::equalsIgnoreCase).findFirst();
  }

  /** The first of them, at most so many. */
  public List<T> first(int most) {
    return inOrder.window(Position.START, most).items();
  }

  /** A copy of them all, oldest first. */
  public List<T> all() {
    return inOrder.all();
  }

  /** At most {@code size} of them on one side of a position. */
  public Window<T> window(Position position, int size) {
    return inOrder.window(position, size);
  }
}
