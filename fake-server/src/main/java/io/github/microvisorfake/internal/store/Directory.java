package io.github.microvisorfake.internal.store;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * The devices, or the apps, of an account: by SID, by unique name, and in the order of creation.
 *
 * <p>Not safe for use by multiple threads: the account's lock guards it.
 */
public final class Directory<T extends Named> {

  /**
   * The maximum number of names to search for a similar one, because an explanation must not cost
   * more than the response.
   */
  private static final int MAX_SEARCHED = 1_000;

  private final SidType kind;
  private final SidMap<T> bySid;

  /** Linked, because iterating over a hash map takes time proportional to its former size. */
  private final Map<String, T> byName = new LinkedHashMap<>();

  private final Sequence<T> inOrder = new Sequence<>();

  Directory(SidType kind) {
    this.kind = kind;
    this.bySid = new SidMap<>(kind, new HashMap<>());
  }

  /** Returns the type of the items. */
  public SidType kind() {
    return kind;
  }

  /** Returns whether an item has the given unique name. */
  boolean hasName(String name) {
    return byName.containsKey(name);
  }

  /**
   * Adds the item that a function creates for its sequence number.
   *
   * @throws IllegalArgumentException if the SID or the unique name is in use
   */
  T add(LongFunction<T> item) {
    return inOrder.add(sequence -> register(item.apply(sequence)));
  }

  /**
   * Adds the item that a function creates for the sequence number of its placement.
   *
   * @param original the item's number where it comes from
   */
  void place(Placement placement, long original, LongFunction<T> item) {
    inOrder.place(placement, original, number -> register(item.apply(number)));
  }

  private T register(T item) {
    requireFree(item);
    bySid.put(item.sid(), item);
    item.uniqueName().ifPresent(name -> byName.put(name, item));
    return item;
  }

  /** Removes all items. */
  void clear() {
    bySid.clear();
    byName.clear();
    inOrder.clear();
  }

  private void requireFree(T item) {
    if (bySid.has(item.sid())) {
      throw new IllegalArgumentException(
          format(
              "%s with SID %s already exists in this account; use a different SID",
              kind.nounWithArticle(), item.sid()));
    }
    item.uniqueName()
        .filter(this::hasName)
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  format(
                      "%s with unique name '%s' already exists in this account; use a different name",
                      kind.nounWithArticle(), UnicodeEscapes.escapeControls(name)));
            });
  }

  /** Updates the index of names after an item was renamed. */
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
   * Returns the item with the given SID or unique name, or empty if there is none.
   *
   * @param sidOrName the SID or the unique name; text in the format of a SID is always treated as a
   *     SID
   */
  public Optional<T> find(String sidOrName) {
    Optional<T> ofSid = bySid.find(sidOrName);
    return ofSid.isPresent() || kind.matches(sidOrName)
        ? ofSid
        : Optional.ofNullable(byName.get(sidOrName));
  }

  /**
   * Returns a unique name that differs from the given name only in case, searching a limited number
   * of names.
   */
  public Optional<String> nameInAnotherCase(String name) {
    return byName.keySet().stream().limit(MAX_SEARCHED).filter(name::equalsIgnoreCase).findFirst();
  }

  /** Returns the first items, at most the given number. */
  public List<T> first(int most) {
    return inOrder.first(most).toList();
  }

  /** Returns the number of items that fulfil a condition, without a copy of the items. */
  public long count(Predicate<T> condition) {
    return inOrder.first(Integer.MAX_VALUE).filter(condition).count();
  }

  /** Returns the number of items. */
  public int size() {
    return bySid.values().size();
  }

  /** Returns all items, oldest first. The list is a copy. */
  public List<T> all() {
    return inOrder.all();
  }

  /** Returns at most {@code size} items on one side of a position. */
  public Window<T> window(Position position, int size) {
    return inOrder.window(position, size);
  }
}
