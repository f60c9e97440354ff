package io.github.microvisorfake.snapshot;

import java.util.List;

/**
 * The differences between two snapshots of an account: what a deployment has changed.
 *
 * <pre>
 * ~ config api_url = https://a.example.com -&gt; https://b.example.com
 * + app sensor-firmware-2
 * &gt; device thermostat-1 config broker-host -&gt; broker_host
 * ~ device thermostat-1 secret wifi_password
 * + device thermostat-1 secret root_ca
 * - device thermostat-2 config debug
 * </pre>
 *
 * <p>A line begins with {@code +} for what was added, {@code -} for what was removed, {@code ~} for
 * what has another value, and {@code >} for what was renamed: a value that moved to another key, or
 * a device or public key with another name. A device is shown by its unique name, or by its SID if
 * it has none. What belongs to an added device is listed, what belonged to a removed one is not. A
 * key or a value with characters other than printable ASCII, or with spaces, is quoted, and a value
 * of more than 60 characters is shortened. The values of secrets and credentials are never shown.
 *
 * @param changes the lines, in the order of the account
 */
public record AccountDiff(List<String> changes) {

  /** Creates a diff; for tests of code that reads diffs. */
  public AccountDiff {
    changes = List.copyOf(changes);
  }

  /** Returns whether nothing has changed. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Returns the lines, or {@code no changes}. */
  @Override
  public String toString() {
    return isEmpty() ? "no changes" : String.join("\n", changes);
  }
}
