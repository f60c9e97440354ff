package io.github.microvisorfake.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microvisorfake.device.AppStatus;
import io.github.microvisorfake.device.UpdateStatus;
import io.github.microvisorfake.internal.store.AccountClock;
import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeviceChangesTest extends AbstractArrangeTest {

  private final Device device = devicesAndApps.add(NewDevice.unnamed());
  private final App app = devicesAndApps.add(NewApp.unnamed());
  private final DeviceChanges changes = new DeviceChanges(first, device);

  @Test
  void setsAnAppOfTheAccountAsTarget() {
    assertThat(changes.target(app)).isTrue();
    assertThat(device.app().targetSid()).hasValue(app.sid());
  }

  @Test
  void rejectsADeletedAppAsTarget() {
    devicesAndApps.remove(app);

    assertThat(changes.target(app)).isFalse();
    assertThat(device.app()).isEqualTo(AppStatus.NONE);
  }

  @Test
  void rejectsAnErrorWithoutATarget() {
    assertThat(changes.reportError(5)).isFalse();
    assertThat(device.app()).isEqualTo(AppStatus.NONE);

    changes.target(app);

    assertThat(changes.reportError(5)).isTrue();
    assertThat(device.app().updateStatus()).isEqualTo(UpdateStatus.ERROR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> changes.reportError(0))
        .withMessage(
            "the error code 0 means no error; use a different code, or report the app that the device runs");
  }

  @Test
  void acceptsADeletedAppAsReported() {
    devicesAndApps.remove(app);
    changes.reportApp(app);

    assertThat(device.app().reportedSid()).hasValue(app.sid());
  }

  @Test
  void rejectsALoggingEndThatAResponseCannotShow() {
    Instant until = AccountClock.END.minusNanos(1);
    changes.logUntil(until);

    assertThat(device.loggingUntil(first.now())).hasValue(until);
    assertThatIllegalArgumentException().isThrownBy(() -> changes.logUntil(AccountClock.END));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> changes.logUntil(AccountClock.EARLIEST.minusNanos(1)));
  }
}
