package io.github.microvisorfake.device;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.util.Objects;

/**
 * A config or secret that a device fetches. Scope and store are always explicit: Microvisor does
 * not look for a missing key elsewhere (seen).
 *
 * <pre>{@code
 * device.fetch(deviceSecret("wifi_password"), accountConfig("api_url"));
 * }</pre>
 *
 * @param scope the owner of the config or secret
 * @param store whether it is a config or a secret
 * @param key the key, case-sensitive; a fetch checks its format
 */
public record FetchItem(FetchScope scope, FetchStore store, String key) {

  /** Creates an item with a key of any format. */
  public FetchItem {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(key, "key");
  }

  /**
   * Returns a secret of the device that fetches it.
   *
   * @param key the key of the secret: 1 to 100 printable ASCII characters
   */
  public static FetchItem deviceSecret(String key) {
    return new FetchItem(FetchScope.DEVICE, FetchStore.SECRET, key);
  }

  /**
   * Returns a config of the device that fetches it.
   *
   * @param key the key of the config: 1 to 100 printable ASCII characters
   */
  public static FetchItem deviceConfig(String key) {
    return new FetchItem(FetchScope.DEVICE, FetchStore.CONFIG, key);
  }

  /**
   * Returns a secret of the device's account.
   *
   * @param key the key of the secret: 1 to 100 printable ASCII characters
   */
  public static FetchItem accountSecret(String key) {
    return new FetchItem(FetchScope.ACCOUNT, FetchStore.SECRET, key);
  }

  /**
   * Returns a config of the device's account.
   *
   * @param key the key of the config: 1 to 100 printable ASCII characters
   */
  public static FetchItem accountConfig(String key) {
    return new FetchItem(FetchScope.ACCOUNT, FetchStore.CONFIG, key);
  }

  /** Returns a string such as {@code FetchItem[DEVICE SECRET wifi_password]}. */
  @Override
  public String toString() {
    return "FetchItem[" + scope + " " + store + " " + UnicodeEscapes.escapeControls(key) + "]";
  }
}
