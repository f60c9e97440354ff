package io.github.microvisorfake.internal.snapshot;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Fingerprints;
import io.github.microvisorfake.internal.store.StoredContent;
import io.github.microvisorfake.snapshot.AccountDiff;
import io.github.microvisorfake.snapshot.AccountSnapshot;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A snapshot, which is described only when its text is needed. */
public final class ContentSnapshot implements AccountSnapshot {

  private final StoredContent content;
  private final Fingerprints fingerprints;

  private ContentSnapshot(StoredContent content, Fingerprints fingerprints) {
    this.content = content;
    this.fingerprints = fingerprints;
  }

  /** Takes a snapshot of an account. Acquires its lock for as long as copying references takes. */
  public static ContentSnapshot of(Account account) {
    return new ContentSnapshot(
        StoredContent.of(account), account.locked(AccountState::fingerprints));
  }

  /**
   * Returns the snapshot as the only implementation.
   *
   * @throws IllegalArgumentException if it is another one
   */
  private static ContentSnapshot of(AccountSnapshot snapshot) {
    if (snapshot instanceof ContentSnapshot own) {
      return own;
    }
    throw new IllegalArgumentException(
        format(
            "%s is no snapshot of a fake account; use the result of FakeAccount.snapshot()",
            snapshot.getClass().getName()));
  }

  /**
   * Returns the content of a snapshot.
   *
   * @throws IllegalArgumentException if it is not a snapshot of this class
   */
  public static StoredContent content(AccountSnapshot snapshot) {
    return of(snapshot).content;
  }

  @Override
  public AccountDiff diff(AccountSnapshot later) {
    return new AccountDiff(
        Differences.between(Description.of(content), Description.of(content(later))));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContentSnapshot that && diff(that).isEmpty();
  }

  /** Snapshots without differences have equally many devices and apps. */
  @Override
  public int hashCode() {
    return 31 * content.devices().size() + content.apps().size();
  }

  @Override
  public String toString() {
    return Description.of(content).stream().flatMap(this::lines).collect(Collectors.joining("\n"));
  }

  private Stream<String> lines(Resource resource) {
    List<Property> properties = resource.properties();
    Stream<String> own =
        resource.label().isEmpty()
            ? Stream.of()
            : Stream.of(line(resource.label(), resource.value()));
    return Stream.concat(
        own, properties.stream().map(property -> line(resource.label(property), property.value())));
  }

  private String line(String label, Value value) {
    return Differences.withValue(label, value.whole(fingerprints::of));
  }
}
