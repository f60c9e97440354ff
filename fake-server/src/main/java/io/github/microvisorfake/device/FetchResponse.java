package io.github.microvisorfake.device;

import java.util.List;

/**
 * The response to a device's fetch. Its {@code toString} does not show the values of secrets.
 *
 * <pre>{@code
 * FetchResponse response = device.fetch(deviceSecret("wifi_password"));
 * response.items().get(0).value(); // what the firmware reads
 * }</pre>
 *
 * @param result the result of the whole fetch
 * @param items an item for each one that the device asked for, in the same order (documented); none
 *     if the response is too large (assumed)
 */
public record FetchResponse(FetchResult result, List<FetchedItem> items) {

  /**
   * Creates a response. The server creates the responses of its devices; the constructor is for
   * tests of code that reads responses.
   *
   * @throws IllegalArgumentException if a response that is too large has items
   */
  public FetchResponse {
    items = List.copyOf(items);
    if (result == FetchResult.RESPONSETOOLARGE && !items.isEmpty()) {
      throw new IllegalArgumentException("a response that is too large has no items; pass none");
    }
  }

  /** Returns a response with an item for each one that the device asked for. */
  public static FetchResponse of(List<FetchedItem> items) {
    return new FetchResponse(FetchResult.OK, items);
  }

  /** Returns a response whose result is {@link FetchResult#RESPONSETOOLARGE}. */
  public static FetchResponse tooLarge() {
    return new FetchResponse(FetchResult.RESPONSETOOLARGE, List.of());
  }
}
