package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Headers;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.journal.RecordedHeader;
import io.undertow.util.HttpString;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;

/**
 * Lets recorded requests share their headers, because most requests of a client have the same ones.
 * It keeps recorded headers only, and so no credentials.
 *
 * <p>Safe for use by multiple threads.
 */
final class SharedHeaders {

  private static final int SLOTS = 64;

  private static final Comparator<RecordedHeader> BY_NAME =
      Comparator.comparing(RecordedHeader::name, String.CASE_INSENSITIVE_ORDER);

  private final AtomicReferenceArray<Shared> latest = new AtomicReferenceArray<>(SLOTS);

  /**
   * The headers of a request.
   *
   * @param received in the order in which Undertow has them
   * @param sorted sorted by name
   */
  private record Shared(List<RecordedHeader> received, List<RecordedHeader> sorted) {}

  /** Returns the headers of a request to record, sorted by name. */
  List<RecordedHeader> of(Exchange exchange) {
    Headers headers = exchange.request().headers();
    Hash hash = new Hash();
    headers.forEach(hash);
    int slot = Math.floorMod(hash.value, SLOTS);
    Shared candidate = latest.get(slot);
    if (candidate != null) {
      Comparison comparison = new Comparison(candidate.received(), exchange.storedCredentials());
      headers.forEach(comparison);
      if (comparison.isEqual()) {
        return candidate.sorted();
      }
    }
    List<RecordedHeader> received = HeaderRecorder.ofRequest(exchange);
    List<RecordedHeader> sorted = received.stream().sorted(BY_NAME).toList();
    latest.set(slot, new Shared(received, sorted));
    return sorted;
  }

  private static final class Hash implements BiConsumer<HttpString, String> {

    private int value;

    @Override
    public void accept(HttpString name, String text) {
      value = 31 * value + name.hashCode() + text.hashCode();
    }
  }

  /**
   * Compares headers with recorded ones. A value that was changed when it was recorded is never
   * equal, except for the credentials of the account.
   */
  private static final class Comparison implements BiConsumer<HttpString, String> {

    private final List<RecordedHeader> recorded;
    private final Optional<Credentials> credentials;
    private int index;
    private boolean differs;

    Comparison(List<RecordedHeader> recorded, Optional<Credentials> credentials) {
      this.recorded = recorded;
      this.credentials = credentials;
    }

    @Override
    public void accept(HttpString name, String value) {
      if (differs || index == recorded.size()) {
        differs = true;
        return;
      }
      RecordedHeader header = recorded.get(index);
      index++;
      differs =
          !header.name().equals(name.toString())
              || !(header.value().equals(value) || isShownAs(header.value(), name));
    }

    private boolean isShownAs(String shown, HttpString name) {
      return name.equals(io.undertow.util.Headers.AUTHORIZATION)
          && credentials.isPresent()
          && HeaderRecorder.isAuthorization(shown, credentials.get().sid());
    }

    boolean isEqual() {
      return !differs && index == recorded.size();
    }
  }
}
